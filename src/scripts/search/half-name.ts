import type { SearchAnswer, SearchEngine } from '../../search/read/engine.ts';
import type { Choices } from '../../search/read/facets.ts';

/** Half a name has so many letters at least. */
const SHORTEST = 3;

/**
 * The answer to a query; and to what it can be completed to, told as a correction, when nothing is found of what was
 * typed and its last word is half a name: «سور» finds Sora before the name is whole.
 */
export async function searchOrComplete(
  engine: SearchEngine,
  query: string,
  choices: Choices,
): Promise<SearchAnswer> {
  const typed = await engine.search(query, choices);
  const isNarrowed = Object.keys(choices).length > 0;
  const [last = ''] = /\p{L}*$/u.exec(query) ?? [];
  if (typed.total > 0 || typed.corrected || isNarrowed || last.length < SHORTEST) return typed;
  const [completed] = await engine.complete(query).catch(() => []);
  if (completed === undefined) return typed;
  const found = await engine.search(completed, choices);
  return found.total > 0 && !found.corrected && found.left.length === 0
    ? { ...found, corrected: true }
    : typed;
}
