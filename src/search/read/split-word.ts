import type { SynonymBook } from '../analyse/synonym-book.ts';
import { synonymKey } from '../format/own-keys.ts';
import { unite, type Hits } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { phraseHits } from './phrase.ts';
import type { QueryWord } from './query.ts';
import type { SearchBooks } from './run.ts';
import { exactHits, readingsOf } from './word-hits.ts';

/** With fewer letters, words that have nothing to do with each other are split off. */
const SHORTEST_PART = { arabic: 3, other: 2 };
const SHORTEST_WORD = 5;

/** The pages that have a word as two in a row, for a reader who forgot the space: «الذكاءالاصطناعي», «dalle». */
export async function splitHits({ index, synonyms }: SearchBooks, { key }: QueryWord): Promise<Hits> {
  if (key.length < SHORTEST_WORD) return new Map();
  const found: Hits[] = [];
  const least = /^[\u0621-\u064A]/u.test(key) ? SHORTEST_PART.arabic : SHORTEST_PART.other;
  for (const reading of readingsOf(key)) {
    const begins = new Set(await index.keys(reading.slice(0, least)));
    for (let at = least; at <= reading.length - least + 1; at += 1) {
      if (!begins.has(reading.slice(0, at))) continue;
      const before = await exactHits(index, reading.slice(0, at));
      for (const rest of withoutAccusative(reading.slice(at)).flatMap(readingsOf)) {
        found.push(phraseHits([before, await exactHits(index, rest)]));
      }
    }
  }
  const pages = unite(found);
  return pages.size > 0 ? pages : rowHits(index, synonyms, key);
}

/** The same of two words that only together tell a page, «عنأفول»: a row of a list of synonyms. */
async function rowHits(index: IndexReader, book: SynonymBook, key: string): Promise<Hits> {
  const found: Hits[] = [];
  for (let at = SHORTEST_PART.other; at <= key.length - SHORTEST_PART.other; at += 1) {
    const row = book.longest([key.slice(0, at), key.slice(at)]);
    if (row?.length === 2) found.push(await exactHits(index, synonymKey(row.list)));
  }
  return unite(found);
}

/** A word as it stands, and as the pages have it that write its tanwin: «مرسوما» for «مرسومًا». */
function withoutAccusative(word: string): string[] {
  return word.endsWith('ا') ? [word, word.slice(0, -1)] : [word];
}
