import { withoutArticle } from '../analyse/clitics.ts';
import { stemOf } from '../analyse/stem.ts';
import { toWords } from '../analyse/words.ts';
import type { IndexReader } from './index-reader.ts';

const MOST = 6;

/** Fewer letters begin too many words. */
const SHORTEST = 2;

/** A name may have so many words. */
const LONGEST_NAME = 4;

/** Whole queries that begin with what was typed: its last words completed to a name, or its last word to a word. */
export async function complete(index: IndexReader, query: string): Promise<string[]> {
  const words = toWords(query);
  const found = new Map<string, { query: string; weight: number }>();
  for (let count = 1; count <= Math.min(LONGEST_NAME, words.length); count += 1) {
    const last = words.slice(-count);
    const key = last.map((word) => word.key).join(' ');
    for (const begin of [key, ...withoutArticle(key)]) {
      if (begin.length < SHORTEST) continue;
      const before = query.slice(0, last[0]!.start + (key.length - begin.length));
      for (const { key: whole, shown, frequency } of await index.heads(begin)) {
        if (!whole.startsWith(begin) || whole === begin) continue;
        // Forms of one word are one suggestion, and a name that takes more of what was typed goes first.
        const id = `${before} ${whole.includes(' ') ? whole : stemOf(whole)}`;
        const weight = frequency + count * 10;
        if ((found.get(id)?.weight ?? 0) < weight) found.set(id, { query: before + shown, weight });
      }
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.weight - a.weight || (a.query < b.query ? -1 : 1))
    .slice(0, MOST)
    .map((entry) => entry.query);
}
