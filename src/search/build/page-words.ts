import { toWords, type Word } from '../analyse/words.ts';
import type { PageHead, SearchPage } from './page-text.ts';

/** The words of a page. */
export interface PageWords {
  title: readonly Word[];
  text: readonly Word[];
}

const cut = new WeakMap<SearchPage, PageWords>();

/** The words of a page, which is cut once: the corpus, the keys and the vocabulary are all made of them. */
export function wordsOf(page: SearchPage): PageWords {
  let words = cut.get(page);
  if (!words) {
    words = { title: toWords(page.title), text: toWords(page.text) };
    cut.set(page, words);
  }
  return words;
}

/** Every word of a page as it is written. */
export function* rawWordsOf(page: SearchPage): Generator<string> {
  const { title, text } = wordsOf(page);
  for (const { start, end } of title) yield page.title.slice(start, end);
  for (const { start, end } of text) yield page.text.slice(start, end);
}

/** The words by which a page is asked, as they are written. */
export function askedWordsOf({ askedBy }: PageHead): string[] {
  return askedBy.flatMap((row) => toWords(row).map(({ start, end }) => row.slice(start, end)));
}
