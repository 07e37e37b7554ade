import type { Fragment } from '../format/manifest.ts';
import { complete } from './complete.ts';
import { markTitle, toExcerpt, type Excerpt, type MarkedText } from './excerpt.ts';
import { createFacetBook, type Choices, type FacetCounts } from './facets.ts';
import type { Hits } from './hits.ts';
import { openIndex, type IndexReader } from './index-reader.ts';
import { createNameBook, type NameBook } from './name-book.ts';
import { onlyWord, parseQuery, type QueryUnit } from './query.ts';
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

/** What the query may have been meant to be, if that finds something. */
async function mend(opened: Opened, { query, units, hits }: Run): Promise<Run | undefined> {
  // Most queries are never mended, and do not load how; without a network nothing is mended that never was before.
  const mender = await import('./mend.ts').catch(() => undefined);
  const meant = await mender?.mendQuery(opened.index, query, units, hits);
  const mended = meant === undefined ? undefined : await run(opened, meant);
  return mended && mended.matches.length > 0 ? mended : undefined;
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
