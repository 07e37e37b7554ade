import type { Finding } from './problem.ts';

// Format characters (bidi controls, zero-width signs, soft hyphens, byte order marks, tags), other
// controls, line separators, private use, text that was not UTF-8, and both blocks of Arabic
// presentation forms. An editor cannot see them, or cannot tell them from what they imitate.
const FORBIDDEN = /[\p{Cf}\p{Co}\u2028\u2029\uFFFD\uFB50-\uFDFF\uFE70-\uFEFF]|(?![\t\n\r])\p{Cc}/gu;
const FORMS = /[\uFB50-\uFD3D\uFD40-\uFDFF\uFE70-\uFEFE]+/gu;

/** Ways to write a character without its being in the file: in Markdown and in double-quoted YAML. */
const ESCAPE =
  /&#(?<decimal>\d+);|&#[xX](?<hex>[\da-fA-F]+);|\\u(?<short>[\da-fA-F]{4})|\\U(?<long>[\da-fA-F]{8})|&(?<name>[A-Za-z]+);/gu;

const entities: Readonly<Record<string, string>> = {
  lrm: '\u200E',
  nobreak: '\u2060',
  rlm: '\u200F',
  shy: '\u00AD',
  zerowidthspace: '\u200B',
  zwj: '\u200D',
  zwnj: '\u200C',
};

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen',
  '\u061C': 'Arabic letter mark',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\uFD3E': 'ornate parenthesis',
  '\uFD3F': 'ornate parenthesis',
  '\uFEFF': 'byte order mark',
  '\uFFFD': 'replacement character',
};

/**
 * Finds characters that no content file may hold, also those written as an escape: on each line one
 * finding for each character, and one for all presentation forms.
 */
export function checkCharacters(source: string): Finding[] {
  const suspect = hasForbiddenCharacter(source) || source.search(ESCAPE) !== -1;
  if (!suspect) return [];
  return source
    .split('\n')
    .flatMap((text, index) =>
      describeLine(text).map((message) => ({ line: index + 1, field: 'characters', message })),
    );
}

/** Whether a text holds a character that no content file may hold. */
export function hasForbiddenCharacter(text: string): boolean {
  return text.search(FORBIDDEN) !== -1;
}

/** A text that can be shown in a terminal: a forbidden character could reorder what stands around it. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(FORBIDDEN, '·');
}

/** Writes a character's code point: U+200F. */
export function formatCodePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function describeLine(text: string): string[] {
  const others = new Set(text.replaceAll(FORMS, '').match(FORBIDDEN));
  const escapes = [...text.matchAll(ESCAPE)].filter((match) => hasForbiddenCharacter(decode(match)));
  return [
    ...describeForms(text.match(FORMS) ?? []),
    ...[...others].map((character) => {
      const count = text.split(character).length - 1;
      return `${nameOf(character)}${count > 1 ? ` (${count} times)` : ''}; ${fixOf(character)}`;
    }),
    ...escapes.map((match) => `${match[0]} is ${nameOf(decode(match))}; ${fixOf(decode(match))}`),
  ];
}

function describeForms(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const codes = [...new Set(words.join(''))].map(formatCodePoint);
  const shown = codes.length > 3 ? `${codes.slice(0, 3).join(', ')}, …` : codes.join(', ');
  const plain = words.map((word) => `«${word.normalize('NFKC').trim()}»`).join(' ');
  return [`${shown} Arabic presentation form; write the ordinary letters ${plain}`];
}

function decode({ groups }: RegExpMatchArray): string {
  const { decimal, hex, short, long, name } = groups!;
  if (name !== undefined) return entities[name.toLowerCase()] ?? '';
  const code = decimal === undefined ? Number.parseInt(hex ?? short ?? long!, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function nameOf(character: string): string {
  return `${formatCodePoint(character)} ${names[character] ?? kindOf(character)}`;
}

function kindOf(character: string): string {
  if (/\p{Cc}/u.test(character)) return 'control character';
  if (/\p{Cf}/u.test(character)) return 'invisible format character';
  if (/\p{Co}/u.test(character)) return 'private-use character';
  return character.search(FORMS) === -1 ? 'line separator' : 'Arabic presentation form';
}

function fixOf(character: string): string {
  if (character === '\uFEFF') return 'save the file as UTF-8 without it';
  if (character === '\uFFFD') return 'save the file as UTF-8, and write the letter again';
  if (character === '\uFD3E' || character === '\uFD3F') return 'write ( or )';
  return character.search(FORMS) === -1 ? 'take it out' : `write «${character.normalize('NFKC').trim()}»`;
}
