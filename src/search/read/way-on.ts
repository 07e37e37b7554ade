import type { Manifest } from '../format/manifest.ts';
import { correct, correctPair } from './correct.ts';
import type { Run } from './engine.ts';
import type { IndexReader } from './index-reader.ts';
import { onOtherLayout } from './keyboards.ts';
import { onlyWord, type QueryUnit } from './query.ts';
import { rank } from './rank.ts';
import { splitHits } from './split-word.ts';
import { beginningHits } from './word-hits.ts';

/** What a long query can be shortened to grows fast: so many ways are tried of a length, and so many offered. */
const MOST_TRIED = 50;
const MOST_OFFERED = 4;

/** A way on from a query that finds nothing. */
export interface WayOn {
  /** What is found on it. */
  run: Run;
  /** Whether the query had to be corrected for it. */
  corrected: boolean;
  /** Shorter queries that find something, where nothing is found on any way. */
  parts: { query: string; total: number }[];
}

/**
 * Finds a way on from a query that finds nothing: its words cut in two, its last word as a beginning, its words
 * corrected, its keys read on the other layout, fewer words.
 *
 * @param ask runs another query
 */
export async function findWayOn(
  index: IndexReader,
  typed: Run,
  ask: (query: string) => Promise<Run>,
): Promise<WayOn> {
  const { manifest } = index;
  const isFound = ({ matches }: Run): boolean => matches.length > 0;
  const apart = await withWordsCut(index, typed);
  if (isFound(apart)) return { run: apart, corrected: false, parts: [] };
  const begun = await withLastBegun(index, apart);
  if (isFound(begun)) return { run: begun, corrected: false, parts: [] };
  const meant = await mendQuery(index, apart);
  const mended = meant === undefined ? undefined : await withWordsCut(index, await ask(meant));
  if (mended && isFound(mended)) return { run: mended, corrected: true, parts: [] };
  const retyped = await onOtherKeyboard(typed, ask);
  if (retyped) return { run: retyped, corrected: true, parts: [] };
  return { run: apart, corrected: false, parts: partsOf(apart, manifest) };
}

/** What the query finds as it was meant, where it was typed on the other layout: with whole words, since a beginning is found by chance. */
async function onOtherKeyboard(
  { query }: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Run | undefined> {
  for (const reading of onOtherLayout(query)) {
    const run = await ask(reading);
    const isWhole = run.hits.every((hits) => [...hits.values()].some(({ kind }) => kind !== 'prefix'));
    if (run.matches.length > 0 && isWhole) return run;
  }
  return undefined;
}

/** Words that are nowhere are looked for as two in a row. */
async function withWordsCut(index: IndexReader, run: Run): Promise<Run> {
  const hits = await Promise.all(
    run.hits.map((found, place) => {
      const word = onlyWord(run.units[place]);
      return found.size === 0 && word ? splitHits(index, word) : found;
    }),
  );
  return { ...run, hits, matches: rank(hits, index.manifest) };
}

/** The last word may be being typed, although what there is of it is a word, too. */
async function withLastBegun(index: IndexReader, run: Run): Promise<Run> {
  const last = onlyWord(run.units.at(-1));
  if (!last || run.units.length < 2) return run;
  const hits = [...run.hits.slice(0, -1), await beginningHits(index, last.key)];
  return { ...run, hits, matches: rank(hits, index.manifest) };
}

/**
 * A query that finds nothing, with the nearest word of the site for each that is nowhere in it; undefined when one of
 * them is near to none. Two words may be one, or a name of two.
 */
async function mendQuery(
  index: IndexReader,
  { query: typed, units, hits }: Run,
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

/** The query without as few of its units as leaves something to be found, in the ways that do. */
function partsOf({ units, hits }: Run, manifest: Manifest): { query: string; total: number }[] {
  let tried = [units.map((_, place) => place)];
  while (tried[0] && tried[0].length > 1) {
    const shorter = tried.flatMap((places) => places.map((left) => places.filter((place) => place !== left)));
    tried = [...new Map(shorter.map((places) => [places.join(), places])).values()].slice(0, MOST_TRIED);
    const parts = tried
      .map((places) => ({
        query: places.map((place) => wordsOf(units[place]!)).join(' '),
        total: rank(
          places.map((place) => hits[place]!),
          manifest,
        ).length,
      }))
      .filter(({ total }) => total > 0);
    if (parts.length > 0) return parts.slice(0, MOST_OFFERED);
  }
  return [];
}

function wordsOf({ segments, quoted }: QueryUnit): string {
  const words = segments.flatMap((segment) => segment.words.map(({ typed }) => typed)).join(' ');
  return quoted ? `«${words}»` : words;
}
