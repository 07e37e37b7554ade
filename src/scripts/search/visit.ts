import { toWords } from '../../search/analyse/words.ts';
import type { SearchHit } from '../../search/read/engine.ts';
import type { MarkWords } from './words.ts';

/** The key of the session's storage under which the visit of a result is kept; `opener.ts` reads it on every page. */
export const VISIT = 'search-visit';

/** A result that was followed: what is to be marked on its page. It stays out of the address, which may be shared. */
export interface Visit {
  /** Path of the page. */
  path: string;
  /** Words, folded, as in `Excerpt.words`. */
  words: readonly string[];
  /** What the bar of the page needs, which is no part of any page. */
  said: MarkWords;
  style: string;
}

/** Keeps what the page of a result is to mark. */
export function rememberVisit(
  path: string,
  { title, excerpt }: SearchHit,
  said: MarkWords,
  style: string,
): void {
  const inTitle = title.filter(({ marked }) => marked).flatMap(({ text }) => toWords(text));
  const words = [...new Set([...excerpt.words, ...inTitle.map(({ key }) => key)])];
  const visit: Visit = { path, words, said, style };
  try {
    sessionStorage.setItem(VISIT, JSON.stringify(visit));
  } catch {
    // Storage is closed; the page shows itself without marks.
  }
}
