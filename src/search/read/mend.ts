import { correct, correctPair } from './correct.ts';
import type { Hits } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { onlyWord, type QueryUnit } from './query.ts';

/**
 * A query that finds nothing, with the nearest word of the site for each that is nowhere in it; undefined when one of
 * them is near to none. Two words may be one, or a name of two.
 */
export async function mendQuery(
  index: IndexReader,
  typed: string,
  units: readonly QueryUnit[],
  hits: readonly Hits[],
): Promise<string | undefined> {
  const words = units.map(onlyWord);
  let query = typed;
  for (let place = 0; place < words.length; place += 1) {
    const [word, next] = words.slice(place, place + 2);
    const pair = word && next && (await correctPair(index, word, next));
    if (pair !== undefined) {
      const from = query.indexOf(word!.typed);
      const to = query.indexOf(next!.typed, from) + next!.typed.length;
      query = query.slice(0, from) + pair + query.slice(to);
      place += 1;
      continue;
    }
    if (hits[place]!.size > 0) continue;
    const better = word && (await correct(index, word));
    if (better === undefined) return undefined;
    query = query.replace(word!.typed, () => better);
  }
  return query === typed ? undefined : query;
}
