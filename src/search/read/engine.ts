import { createSynonymBook } from '../analyse/synonym-book.ts';
import type { Choices } from '../format/choices.ts';
import type { Fragment } from '../format/manifest.ts';
import { markTitle, toExcerpt, type Excerpt, type MarkedText } from './excerpt.ts';
import type { FacetBook, FacetCounts } from './facets.ts';
import type { Fallback } from './fallback.ts';
import { openIndex, type IndexReader } from './index-reader.ts';
import { answerTo, type ModelAnswer } from './model-answer.ts';
import { createNameBook } from './name-book.ts';
import { asTyped, type QueryUnit } from './query.ts';
import { withoutMentions, type Match } from './rank.ts';
import { currentIndex, loadCode, OutdatedPage, RenewedIndex } from './renewal.ts';
import { isDoubtful, readQuery, runQuery, type Run, type SearchBooks } from './run.ts';

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
  /** How many pages more only mention what was searched for. */
  mentions: number;
  /** Whether there are pages, of which what it is narrowed to leaves none. */
  isNarrowedAway: boolean;
  /** The choices by which it can be narrowed, with how many results each would leave. */
  countChoices(): Promise<FacetCounts>;
  /** What of the query the results do not have, as it was typed, where no page has all of it. */
  left: readonly string[];
  /** What the record answers to it, where it asks something of one model. */
  answer: ModelAnswer | undefined;
  /** Shorter queries that find something, when no page has all words of this one. */
  parts: readonly { query: string; total: number }[];
  /**
   * Loads hits from one place to another, counted from 0.
   *
   * @throws RenewedIndex when a newer index has taken the place of the one that this is an answer of
   */
  load(from: number, to: number): Promise<SearchHit[]>;
  /** The same of the pages that only mention it. */
  loadMentions(from: number, to: number): Promise<SearchHit[]>;
}

/**
 * Searches a site. The first call loads the index; one that fails is tried anew by the next. Where a newer build has taken
 * the place of the index, its own is searched from then on.
 */
export interface SearchEngine {
  /**
   * @throws OutdatedPage when the newer build is of another edition, or scripts that are needed are gone with the older one
   * @throws Error when a file of the index cannot be loaded, or is damaged
   */
  search(query: string, choices?: Choices): Promise<SearchAnswer>;
  /** What the reader may be about to type: whole queries, likeliest first. */
  complete(query: string): Promise<string[]>;
  /** Names and titles that look like a query of which nothing is found, nearest first. */
  near(query: string): Promise<string[]>;
}

interface Opened extends SearchBooks {
  /** Of the index. */
  version: string;
  facets(): Promise<FacetBook>;
}

/**
 * @param address whole address of the index's folder, with a closing slash
 * @param edition what the scripts are of, see `searchEdition`
 */
export function createSearchEngine(address: string, edition: string): SearchEngine {
  const current = currentIndex((cache) => openAll(address, edition, cache));
  return {
    search: (query, choices = {}) =>
      current.use(async (opened) => {
        const found = await answer(opened, query, choices);
        const orRenewed =
          (load: SearchAnswer['load']): SearchAnswer['load'] =>
          (from, to) =>
            load(from, to).catch(async (reason: unknown) => {
              await current.renew(opened, reason);
              throw new RenewedIndex('the results are of an index that is gone', { cause: reason });
            });
        return { ...found, load: orRenewed(found.load), loadMentions: orRenewed(found.loadMentions) };
      }),
    async complete(query) {
      // Code and index come together.
      const opened = current.use(() => Promise.resolve());
      const [{ complete }] = await Promise.all([import('./complete.ts'), opened]);
      return current.use(({ index }) => complete(index, query));
    },
    async near(query) {
      const { nearTo } = await import('./near.ts');
      return current.use(({ index }) => nearTo(index, query));
    },
  };
}

async function openAll(address: string, edition: string, cache: RequestCache): Promise<Opened> {
  const index = await openIndex(address, edition, cache);
  const { manifest } = index;
  return {
    version: manifest.version,
    address,
    index,
    names: createNameBook(manifest.names, manifest.standing),
    synonyms: createSynonymBook(manifest.synonyms),
    facets: async () => {
      const [{ createFacetBook }, facets] = await Promise.all([
        loadCode(address, () => import('./facets.ts')),
        index.facets(),
      ]);
      return createFacetBook(facets, manifest.types);
    },
  };
}

async function answer(opened: Opened, query: string, choices: Choices): Promise<SearchAnswer> {
  const { index } = opened;
  const { onlyStopWords } = await readQuery(opened, query);
  const typed = await runQuery(opened, query);
  const instead = isDoubtful(typed) ? await fallback(opened, typed) : undefined;
  const { corrected = false, left: leftOut = [], parts = [], run: found = typed } = instead ?? {};
  // Of a quotation and of a date a reader looks for every page that says so.
  const isLiteral = found.units.some(({ quoted, date }) => quoted || date !== undefined);
  const told = isLiteral ? found.matches : await withTied(index, found);
  const pages = told.map(({ page }) => page);
  const isNarrowed = Object.keys(choices).length > 0;
  const all = [...pages, ...found.matches.map(({ page }) => page)];
  const left = isNarrowed ? (await opened.facets()).narrow(all, choices) : new Set(all);
  const isTold = new Set(pages);
  const shown = told.filter(({ page }) => left.has(page));
  const mentions = found.matches.filter(({ page }) => left.has(page) && !isTold.has(page));
  return {
    query: found.query,
    corrected,
    names: namesIn(found.units),
    isOpen: found.hits.at(-1)?.values().next().value?.kind === 'prefix' && !corrected,
    onlyStopWords,
    total: shown.length,
    mentions: mentions.length,
    isNarrowedAway: shown.length === 0 && pages.length > 0,
    countChoices: async () => (await opened.facets()).count(pages, choices),
    left: leftOut,
    answer: await answerTo(index, found),
    parts,
    load: (from, to) => toHits(index, shown.slice(from, to)),
    loadMentions: (from, to) => toHits(index, mentions.slice(from, to)),
  };
}

/** Of fewer pages that are found the others that belong to the first are shown, too. */
const FEW = 3;

/** What is found of a query, without what only mentions it; of few pages with those that the record ties to them. */
async function withTied(index: IndexReader, found: Run): Promise<readonly Match[]> {
  const told = withoutMentions(found.matches, found.about);
  const [first] = told;
  if (!first || told.length >= FEW) return told;
  // Its text says what the record ties to it. It is shown in any case, and so comes with the code.
  void index.fragment(first.page);
  const all = import('./of-record.ts').then(({ withBelonging }) => withBelonging(index, told, found));
  // Where a file that only this needs is not to be had, nothing is added to what is found.
  return all.catch(() => told);
}

function toHits(index: IndexReader, matches: readonly Match[]): Promise<SearchHit[]> {
  return Promise.all(
    matches.map(async ({ page, hits }) => {
      const fragment = await index.fragment(page);
      const { url, facts } = fragment;
      return { url, facts, title: markTitle(fragment, hits), excerpt: toExcerpt(fragment, hits) };
    }),
  );
}

/** Most queries need no fallback and do not load it; without a network there is none unless it was loaded before. */
async function fallback(opened: Opened, typed: Run): Promise<Fallback | undefined> {
  const ways = await loadCode(opened.address, () => import('./fallback.ts')).catch((error: unknown) => {
    if (error instanceof OutdatedPage) throw error;
    return undefined;
  });
  return ways?.findFallback(opened, typed, (query) => runQuery(opened, query));
}

/** Capitals, spaces and hyphens make no other name. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s\p{Pd}]/gu, '');
}

function namesIn(units: readonly QueryUnit[]): { typed: string; name: string }[] {
  return units
    .flatMap(({ segments }) => segments)
    .flatMap(({ words, name }) => {
      const typed = asTyped(words);
      return name && plain(name.name) !== plain(typed) ? [{ typed, name: name.name }] : [];
    });
}
