import { createSynonymBook } from '../analyse/synonym-book.ts';
import type { IndexReader } from './index-reader.ts';
import { toQueryWords, type QueryWord } from './query.ts';

/** «عال» and «هال» of dialects: on the, and this. */
const ON_ARTICLE = /(?<!\p{L})[عه]ال(?=\p{L}{3})/gu;

/**
 * A query with the site's words for those of the reader, in another language or dialect: «disney صفقة» for “disney deal”;
 * undefined where it has none of them.
 *
 * @param isRead whether some words in a row are read otherwise, where they have other words
 */
export async function inOtherWords(
  index: IndexReader,
  typed: string,
  isRead: (words: readonly QueryWord[]) => boolean = () => true,
): Promise<string | undefined> {
  const book = createSynonymBook((await index.instead()).lists);
  const query = typed.replaceAll(ON_ARTICLE, 'ال');
  const words = toQueryWords(query);
  let read = '';
  let at = 0;
  for (let place = 0; place < words.length;) {
    const found = book.longest(words.slice(place).map(({ key }) => key));
    const length = found?.length ?? 1;
    if (found && isRead(words.slice(place, place + length))) {
      read += query.slice(at, words[place]!.start) + found.id;
      at = words[place + length - 1]!.end;
    }
    place += length;
  }
  const meant = read + query.slice(at);
  return meant === typed ? undefined : meant;
}
