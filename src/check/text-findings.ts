import { fontCharacters, missingCharacters, systemCharacters } from '../arabic/font-coverage.ts';
import { formatCodePoint, hasForbiddenCharacter, withoutForbidden } from './characters.ts';
import type { Finding } from './problem.ts';
import { isWrongLetter } from './proof/letters.ts';
import { OBJECT } from './typography.ts';

/** A text that a reader sees, and where it stands. */
export interface ReaderText {
  text: string;
  field: string;
  /** The line of the file on which the character at an index stands. */
  lineAt: (index: number) => number;
}

/** So many characters are shown on both sides of one that the font lacks, and the rest of the words they are in if not too long. */
const CONTEXT = 8;
const LONGEST = 40;

/** Finds characters that the font lacks, each once in a text. */
export function checkText({ text, field, lineAt }: ReaderText): Finding[] {
  return lackingCharacters(text).map((character) => {
    const index = Math.max(0, text.indexOf(character));
    const message = `the site's font lacks ${formatCodePoint(character)}; write it otherwise, or add it to font-coverage.ts (${excerpt(text, index)})`;
    return { line: lineAt(index), field, message };
  });
}

// One pattern tells of most texts at once that the font has all of their characters.
const DRAWN = [...fontCharacters, ...systemCharacters, OBJECT].map(escape).join('');
const DOUBTFUL = new RegExp(String.raw`[^\s${DRAWN}]`, 'u');

/** The characters that the font lacks, but for those that are reported as wrong in themselves. */
function lackingCharacters(text: string): string[] {
  if (!DOUBTFUL.test(text)) return [];
  return missingCharacters(text.replaceAll(OBJECT, '')).filter(
    (character) => !hasForbiddenCharacter(character) && !isWrongLetter(character),
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
