import { packFragment } from './fragments.ts';
import type { PageKeys } from './page-keys.ts';
import { headOf, type PageHead } from './page-text.ts';
import { askedWordsOf, rawWordsOf } from './page-words.ts';

/** Keys of a page as Pagefind is given them, by where they stand; in the order of their names. */
export const KEY_LISTS = ['body', 'date', 'parts', 'plurals', 'title', 'titleRelatives'] as const;
export type KeyList = (typeof KEY_LISTS)[number];

/** What a page is made of. */
export interface PageSource {
  /** Of the bytes that it is read from. */
  digest: string;
  /** How many of the rows that it is asked by it has itself; the others are of `asked.yml`. */
  ownRows: number;
}

/** What the index holds of a page. */
export interface IndexedPage {
  head: PageHead;
  source: PageSource;
  /** Keys of the models that its title, or what it is asked by, names. */
  named: readonly string[];
  titleWords: number;
  /** Its words, each once, as written, and how often each stands in it: never, where it is only asked by it. */
  words: readonly string[];
  counts: readonly number[];
  keys: Readonly<Record<KeyList, readonly string[]>>;
  fragment: Uint8Array;
}

/** Takes from a page and its keys what the index holds. */
export function toIndexedPage(keys: PageKeys, source: PageSource): IndexedPage {
  const counts = new Map<string, number>();
  for (const word of rawWordsOf(keys.page)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of askedWordsOf(keys.page)) counts.set(word, counts.get(word) ?? 0);
  return {
    head: headOf(keys.page),
    source,
    named: keys.named,
    titleWords: keys.titleWords,
    words: [...counts.keys()],
    counts: [...counts.values()],
    keys: {
      body: keys.body,
      date: keys.date,
      parts: [...keys.parts.keys()],
      plurals: [...keys.plurals.keys()],
      title: keys.title,
      titleRelatives: keys.titleRelatives,
    },
    fragment: packFragment(keys),
  };
}
