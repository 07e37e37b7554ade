import { correct, correctPair } from './correct.ts';
import { correctName } from './correct-name.ts';
import type { IndexReader } from './index-reader.ts';
import { wordsLike } from './near-words.ts';
import { onlyWord, type QueryWord } from './query.ts';
import { areInRow, type Match } from './rank.ts';
import type { Run } from './run.ts';

/** How a unit that is nowhere is fixed; undefined when nothing is near to it. */
export type Fix = (index: IndexReader, words: readonly QueryWord[]) => Promise<string | undefined>;

/** By a name, or else by any word. */
export const correctAny: Fix = async (index, words) => {
  const name = await correctName(index, words);
  return name ?? (words.length === 1 ? await correct(index, words[0]!) : undefined);
};

/**
 * A query that finds nothing, with the nearest word of the site for each that is nowhere in it; undefined when one of
 * them is near to none. Two words may be one, or a name of two.
 */
export async function correctQuery(
  index: IndexReader,
  { query: typed, units, hits }: Run,
  fix: Fix,
): Promise<string | undefined> {
  const words = units.map(onlyWord);
  let query = typed;
  for (let place = 0; place < words.length; place += 1) {
    const [word, next] = words.slice(place, place + 2);
    const pair = fix === correctAny && word && next && (await correctPair(index, word, next));
    if (pair) {
      const from = query.indexOf(word!.typed);
      const to = query.indexOf(next!.typed, from) + next!.typed.length;
      query = query.slice(0, from) + pair + query.slice(to);
      place += 1;
      continue;
    }
    if (hits[place]!.size > 0) continue;
    const mistyped = word ? [word] : units[place]!.segments.flatMap((segment) => segment.words);
    const better = await (word ? fix : correctName)(index, mistyped);
    if (better === undefined) return undefined;
    const from = query.indexOf(mistyped[0]!.typed);
    const to = query.indexOf(mistyped.at(-1)!.typed, from) + mistyped.at(-1)!.typed.length;
    query = query.slice(0, from) + better + query.slice(to);
  }
  return query === typed ? undefined : query;
}

/**
 * A query of words that stand nowhere together, with another word for one of them that does stand beside its neighbour:
 * a slip may make one that the site has elsewhere, or one too short to be fixed alone, «الضبط الدقق».
 */
export async function correctTogether(
  index: IndexReader,
  { query, units, hits, about }: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Run | undefined> {
  if (units.length < 2 || units.length > MOST_TOGETHER) return undefined;
  if (hits.filter(({ size }) => size === 0).length > 1) return undefined;
  const places = units
    .map((_, place) => place)
    .filter((place) => onlyWord(units[place]) && !units[place]!.synonyms && !about?.subjects.has(place))
    .toSorted((a, b) => hits[a]!.size - hits[b]!.size);
  for (const place of places) {
    const word = onlyWord(units[place])!;
    for (const other of (await wordsLike(index, word)).slice(0, MOST_LIKE)) {
      const run = await ask(query.replace(word.typed, other));
      const isBeside = ({ hits: all }: Match): boolean =>
        [place - 1, place].some((at) => all[at] && all[at + 1] && areInRow(all[at], all[at + 1]!));
      // Two words that have become one name or one row of synonyms stand beside each other, too.
      const isOne = run.units.length < units.length && run.matches.length > 0;
      if (isOne || run.matches.some(isBeside)) return run;
    }
  }
  return undefined;
}

/** In a query of more words something is said of them that no page need say. */
const MOST_TOGETHER = 3;
const MOST_LIKE = 4;
