import { withoutArticle, withoutParticle } from './clitics.ts';
import { singularsOf } from './plurals.ts';

/** Whether a word of a text, whatever clitics it has, may be a plural of a key by its pattern. */
export function isPluralOf(word: string, key: string): boolean {
  // A pattern keeps the letters of its root: most words are told from their first.
  if (!word.includes(key[0]!)) return false;
  return [word, ...withoutArticle(word), ...withoutParticle(word)].some((reading) =>
    singularsOf(reading).includes(key),
  );
}
