import { createSynonymBook } from '../analyse/synonym-book.ts';
import type { IndexReader } from './index-reader.ts';
import { toQueryWords } from './query.ts';

/**
 * A query with the site's words for those of the reader, in another language or dialect: «disney صفقة» for “disney deal”;
 * undefined where it has none of them.
 */
export async function inOtherWords(index: IndexReader, query: string): Promise<string | undefined> {
  const instead = Object.entries(await index.instead());
  const book = createSynonymBook(
    instead.map(([own, words]) => ({ id: own, asks: false, alike: false, words })),
  );
  const words = toQueryWords(query);
  let read = '';
  let at = 0;
  for (let place = 0; place < words.length;) {
    const found = book.longest(words.slice(place).map(({ key }) => key));
    const length = found?.length ?? 1;
    if (found) {
      read += query.slice(at, words[place]!.start) + found.id;
      at = words[place + length - 1]!.end;
    }
    place += length;
  }
  return at === 0 ? undefined : read + query.slice(at);
}
