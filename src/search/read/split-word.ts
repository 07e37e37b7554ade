import type { Hits } from './hits.ts';
import { unite } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { phraseHits } from './phrase.ts';
import type { QueryWord } from './query.ts';
import { exactHits, readingsOf } from './word-hits.ts';

/** With fewer letters, words that have nothing to do with each other are split off. */
const SHORTEST_PART = { arabic: 3, other: 2 };
const SHORTEST_WORD = 5;

/** The pages that have a word as two in a row, for a reader who forgot the space: «الذكاءالاصطناعي», «dalle». */
export async function splitHits(index: IndexReader, { key }: QueryWord): Promise<Hits> {
  if (key.length < SHORTEST_WORD) return new Map();
  const found: Hits[] = [];
  const least = /^[\u0621-\u064A]/u.test(key) ? SHORTEST_PART.arabic : SHORTEST_PART.other;
  for (const reading of readingsOf(key)) {
    const begins = new Set((await index.keys(reading.slice(0, least))).map((entry) => entry.key));
    for (let at = least; at <= reading.length - least + 1; at += 1) {
      if (!begins.has(reading.slice(0, at))) continue;
      const before = await exactHits(index, reading.slice(0, at));
      for (const rest of readingsOf(reading.slice(at))) {
        found.push(phraseHits([before, await exactHits(index, rest)]));
      }
    }
  }
  return unite(found);
}
