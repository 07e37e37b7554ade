import { readTerms } from '../content/terms.ts';
import type { Finding } from './problem.ts';
import type { ReaderText } from './text-findings.ts';

/** A word that the house writes otherwise. */
interface Refused {
  pattern: RegExp;
  message: string;
}

const known = new Map<string, readonly Refused[]>();

/** The words that the terms of a content tree refuse; read once, since every file asks. */
export function refusedWords(contentDir: string): readonly Refused[] {
  const found =
    known.get(contentDir) ??
    readTerms(contentDir).flatMap(({ not }) =>
      not.map(({ write, instead, why }) => ({
        pattern: toPattern(write),
        message: `«${write}» is written «${instead}» here: ${why}`,
      })),
    );
  known.set(contentDir, found);
  return found;
}

/** Forgets the words that were read, after the file with the terms has changed. */
export function forgetRefusedWords(contentDir: string): void {
  known.delete(contentDir);
}

/** Finds the words of a text that the house writes otherwise. */
export function checkTerms({ text, field, lineAt }: ReaderText, refused: readonly Refused[]): Finding[] {
  return refused.flatMap(({ pattern, message }) => {
    const at = text.search(pattern);
    return at === -1 ? [] : [{ line: lineAt(at), field, message }];
  });
}

/** Whole words, with whatever clitics stand before them; a space may be one that does not break. */
function toPattern(words: string): RegExp {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(' ', '[ \\u00A0]');
  return new RegExp(`(?<![\\p{L}\\p{M}])[وفبكل]{0,2}${escaped}(?![\\p{L}\\p{M}])`, 'u');
}
