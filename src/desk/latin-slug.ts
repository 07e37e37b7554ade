import { toSlug } from '../content/slug.ts';
import { slug } from '../schemas/text.ts';
import type { KnownContent } from './known-content.ts';
import type { Word } from '../search/analyse/words.ts';
import { findStretches, toNameBook, wordsAsWritten } from './named-things.ts';

/** An address of more words than these is read by nobody; a name is not cut. */
const MOST_WORDS = 6;

/**
 * Proposes a slug for a title: its Latin names, the names that it writes by ear, and the terms of the house in English,
 * in its order. Nothing is proposed for a title without any of them, since an address is no place for a transcription.
 */
export function proposeSlug(title: string, known: Pick<KnownContent, 'names' | 'terms'>): string | undefined {
  const words = wordsAsWritten(title, known);
  const terms = toNameBook(
    known.terms.flatMap(({ id, term }) => [[term, id] as const, [`ال${term}`, id] as const]),
  );
  const termAt = new Map(findStretches(words, terms).map((stretch) => [stretch.from, stretch]));
  const parts: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const term = termAt.get(index);
    if (term) {
      parts.push(term.of);
      index = term.to - 1;
    } else if (isLatin(words[index]!.key)) {
      let end = index + 1;
      while (end < words.length && continues(title, words[end - 1]!, words[end]!)) end += 1;
      parts.push(
        toSlug(
          words
            .slice(index, end)
            .map(({ key }) => key)
            .join('-'),
        ),
      );
      index = end - 1;
    }
  }
  let proposal = '';
  for (const part of new Set(parts)) {
    const longer = proposal === '' ? part : `${proposal}-${part}`;
    if (proposal !== '' && longer.split('-').length > MOST_WORDS) break;
    proposal = longer;
  }
  return slug.safeParse(proposal).success ? proposal : undefined;
}

/** Whether a word goes on with the name before it: nothing, a sign or a space parts them, and no clitic. */
function continues(title: string, before: Word, word: Word): boolean {
  return (
    (isLatin(word.key) || /^\d/u.test(word.key)) &&
    /^[^\p{L}\p{N}]?$/u.test(title.slice(before.end, word.start))
  );
}

function isLatin(key: string): boolean {
  return /[a-z]/u.test(key);
}
