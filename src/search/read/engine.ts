import type { Fragment } from '../format/manifest.ts';
import { complete } from './complete.ts';
import { correct, correctPair } from './correct.ts';
import { markTitle, toExcerpt, type Excerpt, type MarkedText } from './excerpt.ts';
import { createFacetBook, type Choices, type FacetCounts } from './facets.ts';
import type { Hits } from './hits.ts';
import { openIndex, type IndexReader } from './index-reader.ts';
import { createNameBook, type NameBook } from './name-book.ts';
import { parseQuery, type QueryUnit, type QueryWord } from './query.ts';
import { rank, type Match } from './rank.ts';
import { splitHits } from './split-word.ts';
import { unitHits } from './unit-hits.ts';

/** A page that was found, ready to be shown. */
export interface SearchHit extends Pick<Fragment, 'url' | 'facts'> {
  title: readonly MarkedText[];
  excerpt: Excerpt;
}

/** What a query has come to. */
export interface SearchAnswer {
  /** What was searched for: the query, or what it was corrected to. */
  query: string;
  /** Whether it was corrected, because nothing was found of the query itself. */
  corrected: boolean;
  /** Names that were taken otherwise than typed, as their owners write them, by what was typed. */
  names: readonly { typed: string; name: string }[];
  /** Whether the last word was taken as the beginning of words. */
  isOpen: boolean;
  /** Whether there was nothing to search for in it: stop words alone. */
  onlyStopWords: boolean;
  total: number;
  facets: FacetCounts;
  /** Shorter queries that find something, when no page has all words of this one. */
  parts: readonly { query: string; total: number }[];
  /** Loads hits from one place to another, counted from 0. */
  load(from: number, to: number): Promise<SearchHit[]>;
}

/** Searches a site. The first call loads the index; one that fails is tried anew by the next. */
export interface SearchEngine {
  /** @throws Error when a file of the index cannot be loaded, or is damaged */
  search(query: string, choices?: Choices): Promise<SearchAnswer>;
  /** What the reader may be about to type: whole queries, likeliest first. */
  complete(query: string): Promise<string[]>;
}

interface Opened {
  index: IndexReader;
  names: NameBook;
  facets: ReturnType<typeof createFacetBook>;
}

/** @param address whole address of the index's folder, with a closing slash */
export function createSearchEngine(address: string): SearchEngine {
  let opening: Promise<Opened> | undefined;
  const open = (): Promise<Opened> => {
    opening ??= openAll(address).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    async search(query, choices = {}) {
      return answer(await open(), query, choices);
    },
    async complete(query) {
      return complete((await open()).index, query);
    },
  };
}

async function openAll(address: string): Promise<Opened> {
  const index = await openIndex(address);
  return { index, names: createNameBook(index.manifest.names), facets: createFacetBook(index.manifest) };
}

/** A query, and the pages that have each of its units. */
interface Run {
  query: string;
  units: readonly QueryUnit[];
  hits: readonly Hits[];
  matches: readonly Match[];
}

async function answer(opened: Opened, query: string, choices: Choices): Promise<SearchAnswer> {
  const { index, names, facets } = opened;
  const { onlyStopWords } = parseQuery(query, names);
  const typed = await run(opened, query);
  const mended = typed.matches.length === 0 ? await mend(opened, typed) : undefined;
  const found = mended ?? typed;
  const pages = found.matches.map(({ page }) => page);
  const narrowed = facets.narrow(pages, choices);
  const shown = found.matches.filter(({ page }) => narrowed.has(page));
  return {
    query: found.query,
    corrected: mended !== undefined,
    names: namesIn(found.units),
    isOpen: found.hits.at(-1)?.values().next().value?.kind === 'prefix' && !mended,
    onlyStopWords,
    total: shown.length,
    facets: facets.count(pages, choices),
    parts: pages.length === 0 ? partsOf(found, index) : [],
    load: (from, to) =>
      Promise.all(
        shown.slice(from, to).map(async ({ page, hits }) => {
          const fragment = await index.fragment(page);
          const { url, facts } = fragment;
          return { url, facts, title: markTitle(fragment, hits), excerpt: toExcerpt(fragment, hits) };
        }),
      ),
  };
}

async function run({ index, names }: Opened, query: string): Promise<Run> {
  const { units } = parseQuery(query, names);
  const last = units.length - 1;
  const hits = await Promise.all(
    units.map(async (unit, place) => {
      const found = await unitHits(index, unit, place === last);
      const word = onlyWord(unit);
      return found.size === 0 && word ? splitHits(index, word) : found;
    }),
  );
  return { query, units, hits, matches: rank(hits, index.manifest) };
}

/** The query with the nearest word of the site for each that is nowhere in it, if that finds something. */
async function mend(opened: Opened, typed: Run): Promise<Run | undefined> {
  const words = typed.units.map(onlyWord);
  let query = typed.query;
  for (let place = 0; place < words.length; place += 1) {
    const [word, next] = words.slice(place, place + 2);
    const pair = word && next && (await correctPair(opened.index, word, next));
    if (pair !== undefined) {
      const from = query.indexOf(word!.typed);
      query =
        query.slice(0, from) + pair + query.slice(query.indexOf(next!.typed, from) + next!.typed.length);
      place += 1;
      continue;
    }
    if (typed.hits[place]!.size > 0) continue;
    const better = word && (await correct(opened.index, word));
    if (better === undefined) return undefined;
    query = query.replace(word!.typed, () => better);
  }
  if (query === typed.query) return undefined;
  const mended = await run(opened, query);
  return mended.matches.length > 0 ? mended : undefined;
}

/** The word of a unit that has no other, and may be mistyped. */
function onlyWord({ segments, quoted }: QueryUnit): QueryWord | undefined {
  const [segment, ...others] = segments;
  const isOne = others.length === 0 && segment?.words.length === 1 && !quoted;
  return isOne ? segment.words[0] : undefined;
}

function namesIn(units: readonly QueryUnit[]): { typed: string; name: string }[] {
  return units
    .flatMap(({ segments }) => segments)
    .flatMap(({ words, name }) => {
      const typed = words.map((word) => word.typed).join(' ');
      return name && name.name.toLowerCase() !== typed.toLowerCase() ? [{ typed, name: name.name }] : [];
    });
}

/** The query without one of its units, for each that leaves something to be found. */
function partsOf({ units, hits }: Run, { manifest }: IndexReader): { query: string; total: number }[] {
  if (units.length < 2) return [];
  return units
    .map((_, left) => ({
      query: units
        .filter((_unit, place) => place !== left)
        .map(wordsOf)
        .join(' '),
      total: rank(
        hits.filter((_hits, place) => place !== left),
        manifest,
      ).length,
    }))
    .filter(({ total }) => total > 0);
}

function wordsOf({ segments, quoted }: QueryUnit): string {
  const words = segments.flatMap((segment) => segment.words.map(({ typed }) => typed)).join(' ');
  return quoted ? `«${words}»` : words;
}
