import type { Choices } from '../../search/format/choices.ts';
import type { SearchAnswer, SearchEngine } from '../../search/read/engine.ts';

/** Half a name has so many letters at least. */
const SHORTEST = 3;

/**
 * The answer to what a query can be completed to, told as a correction, where nothing is found of what was typed and its
 * last word is half a name: «سور» finds Sora before the name is whole. Otherwise the answer as it is.
 */
export async function orCompleted(
  engine: SearchEngine,
  typed: SearchAnswer,
  query: string,
  choices: Choices,
): Promise<SearchAnswer> {
  const [last = ''] = /\p{L}*$/u.exec(query) ?? [];
  const isNarrowed = Object.keys(choices).length > 0;
  if (typed.total > 0 || typed.corrected || isNarrowed || last.length < SHORTEST) return typed;
  const [completed] = await engine.complete(query).catch(() => []);
  if (completed === undefined) return typed;
  const found = await engine.search(completed);
  return found.total > 0 && !found.corrected && found.left.length === 0
    ? { ...found, corrected: true }
    : typed;
}
