import { fontCharacters, missingCharacters, systemCharacters } from '../arabic/font-coverage.ts';
import { formatCodePoint, hasForbiddenCharacter, withoutForbidden } from './characters.ts';
import type { Finding } from './problem.ts';
import { findSlips, OBJECT } from './typography.ts';

/** A text that a reader sees, and where it stands. */
export interface ReaderText {
  text: string;
  field: string;
  /** The line of the file on which the character at an index stands. */
  lineAt: (index: number) => number;
}

/** So many characters are shown on both sides of a slip, and the rest of the words they are in if not too long. */
const CONTEXT = 8;
const LONGEST = 40;

/** Finds slips of typography and characters that the font lacks: one finding for each line and kind. */
export function checkText({ text, field, lineAt }: ReaderText): Finding[] {
  const found = new Map<string, Finding & { count: number }>();
  const report = (index: number, message: string, adviceKind?: string): void => {
    const line = lineAt(index);
    const key = `${line} ${message}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else
      found.set(key, {
        line,
        field,
        message: `${message} (${excerpt(text, index)})`,
        ...(adviceKind === undefined ? { advice: false } : { advice: true, kind: adviceKind }),
        count: 1,
      });
  };
  for (const { index, message, kind, advice } of findSlips(text)) {
    report(index, message, advice ? kind : undefined);
  }
  for (const character of lackingCharacters(text)) {
    const fix = 'write it otherwise, or add it to font-coverage.ts';
    report(
      Math.max(0, text.indexOf(character)),
      `the site's font lacks ${formatCodePoint(character)}; ${fix}`,
    );
  }
  return [...found.values()].map(({ count, message, ...place }) => ({
    ...place,
    message: count > 1 ? `${message}, ${count} times on this line` : message,
  }));
}

// One pattern tells of most texts at once that the font has all of their characters.
const DRAWN = [...fontCharacters, ...systemCharacters, OBJECT].map(escape).join('');
const DOUBTFUL = new RegExp(String.raw`[^\s${DRAWN}]`, 'u');

/** The characters that the font lacks, but for those that are reported as wrong in themselves. */
function lackingCharacters(text: string): string[] {
  if (!DOUBTFUL.test(text)) return [];
  return missingCharacters(text.replaceAll(OBJECT, '')).filter(
    (character) => !hasForbiddenCharacter(character) && findSlips(character).length === 0,
  );
}

function escape(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/** The words around an index. */
function excerpt(text: string, index: number): string {
  const start = Math.max(0, index - LONGEST, text.lastIndexOf(' ', Math.max(0, index - CONTEXT)));
  const after = text.indexOf(' ', index + CONTEXT);
  const end = Math.min(after === -1 ? text.length : after, index + LONGEST);
  const words = withoutForbidden(text.slice(start, end).trim()).replaceAll(OBJECT, '`').replaceAll('\n', ' ');
  return `${start > 0 ? '…' : ''}${words}${end < text.length ? '…' : ''}`;
}
