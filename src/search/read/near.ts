import { withoutArticle } from '../analyse/clitics.ts';
import { isStopWord } from '../analyse/stop-words.ts';
import { toWords } from '../analyse/words.ts';
import type { IndexReader } from './index-reader.ts';

const MOST = 3;

/** Shorter words look like too much. */
const SHORTEST = 4;

/** Letters with which a name or title has to begin. */
const BEGINNING = 2;

/** Pairs of letters that two words share, of all that they have (Dice's coefficient). */
const ALIKE = 0.5;

/**
 * Names and titles of which a word looks like one that was typed, and begins as it does. They are no results: whoever
 * asks for what the site does not have is shown what stands beside it.
 */
export async function nearTo(index: IndexReader, query: string): Promise<string[]> {
  const found = new Map<string, number>();
  for (const { key } of toWords(query)) {
    if (key.length < SHORTEST || isStopWord(key)) continue;
    for (const word of [key, ...withoutArticle(key)]) {
      const beginning = word.slice(0, BEGINNING);
      const entries = await Promise.all(
        [beginning, `ال${beginning}`].map((begin) => index.completions(begin)),
      );
      for (const { key: whole, shown } of entries.flat()) {
        const likeness = Math.max(
          ...whole
            .split(' ')
            .flatMap((other) => [other, ...withoutArticle(other)].map((form) => dice(word, form))),
        );
        if (likeness >= ALIKE) found.set(shown, Math.max(likeness, found.get(shown) ?? 0));
      }
    }
  }
  return [...found]
    .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([shown]) => shown);
}

function dice(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  const shared = [...ofA].filter((pair) => ofB.has(pair)).length;
  return (2 * shared) / (ofA.size + ofB.size);
}

function pairsOf(word: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)));
}
