import type { Fragment } from '../format/manifest.ts';
import { createSynonymBook, type SynonymBook } from '../analyse/synonym-book.ts';
import type { Choices } from '../format/choices.ts';
import type { Answers } from '../format/facts.ts';
import { findAbout, grantQuestions, OWN, type About } from './about.ts';
import { markTitle, toExcerpt, type Excerpt, type MarkedText } from './excerpt.ts';
import type { FacetBook, FacetCounts } from './facets.ts';
import { openIndex, type IndexReader } from './index-reader.ts';
import type { Hit, Hits } from './hits.ts';
import { createNameBook, type NameBook } from './name-book.ts';
import { asTyped, OTHER_KEYS, parseQuery, toSource, type Query, type QueryUnit } from './query.ts';
import { closeness, isScattered, NEAR, rank, withoutMentions } from './rank.ts';
import { currentIndex, loadCode, OutdatedPage, RenewedIndex } from './renewal.ts';
import type { Run } from './run.ts';
import { unitHits } from './unit-hits.ts';
import type { Fallback } from './fallback.ts';

/** A page that was found, ready to be shown. */
export interface SearchHit extends Pick<Fragment, 'url' | 'facts'> {
  title: readonly MarkedText[];
  excerpt: Excerpt;
}

/** The record's answer to a question about a model. */
export interface ModelAnswer extends Pick<Answers, 'source' | 'question'> {
  /** The model's name, and the address of its page under the site's root. */
  title: string;
  url: string;
  sentences: readonly string[];
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

interface Opened {
  /** Of the index. */
  version: string;
  address: string;
  index: IndexReader;
  names: NameBook;
  synonyms: SynonymBook;
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
        const load: SearchAnswer['load'] = (from, to) =>
          found.load(from, to).catch(async (reason: unknown) => {
            await current.renew(opened, reason);
            throw new RenewedIndex('the results are of an index that is gone', { cause: reason });
          });
        return { ...found, load };
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
    names: createNameBook(manifest.names),
    synonyms: createSynonymBook(manifest.synonyms),
    facets: async () => (await loadCode(address, () => import('./facets.ts'))).createFacetBook(manifest),
  };
}

async function answer(opened: Opened, query: string, choices: Choices): Promise<SearchAnswer> {
  const { index } = opened;
  const { onlyStopWords } = await parse(opened, query);
  const typed = await run(opened, query);
  const instead = isDoubtful(typed) ? await fallback(opened, typed) : undefined;
  const { corrected = false, left: leftOut = [], parts = [], run: found = typed } = instead ?? {};
  // Of a quotation and of a date a reader looks for every page that says so.
  const isLiteral = found.units.some(({ quoted, date }) => quoted || date !== undefined);
  const matches = isLiteral ? found.matches : withoutMentions(found.matches, found.about);
  const pages = matches.map(({ page }) => page);
  const isNarrowed = Object.keys(choices).length > 0;
  const left = isNarrowed ? (await opened.facets()).narrow(pages, choices) : new Set(pages);
  const shown = matches.filter(({ page }) => left.has(page));
  return {
    query: found.query,
    corrected,
    names: namesIn(found.units),
    isOpen: found.hits.at(-1)?.values().next().value?.kind === 'prefix' && !corrected,
    onlyStopWords,
    total: shown.length,
    isNarrowedAway: shown.length === 0 && pages.length > 0,
    countChoices: async () => (await opened.facets()).count(pages, choices),
    left: leftOut,
    answer: await answerTo(index, found),
    parts,
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

async function run(opened: Opened, query: string): Promise<Run> {
  const { index } = opened;
  const { units } = await parse(opened, query);
  const looking = Promise.all(units.map((unit, place) => unitHits(index, unit, place === units.length - 1)));
  // Words and names stand in files of their own, which come together.
  const [own, about] = await Promise.all([looking, findAbout(index, units, looking)]);
  const close = own.map((found, place) => withoutStrays(found, place, own, about));
  const hits = about ? grantQuestions(units, close, about) : close;
  return { query, units, hits, about, matches: rank(hits, index.manifest, about) };
}

/** Whether nothing is found, or another reading may find what is meant: it looks mistyped, or no page about what it asks of has all of it. */
function isDoubtful({ query, units, hits, matches, about }: Run): boolean {
  if (matches.length === 0 || OTHER_KEYS.test(query) || isScattered(matches)) return true;
  const asked = units.some(({ synonyms }, place) => synonyms?.asks === true && !about?.subjects.has(place));
  if (asked && about && about.pages.size > 0) return !matches.some(({ page }) => about.pages.has(page));
  return (
    units.length === 1 && [...hits[0]!.values()].every(({ kind }) => kind === 'derived' || kind === 'part')
  );
}

/** A number that stands alone may be of a date; few queries have one, and the others do not load what reads dates. */
const NUMBER = /(?<![\p{L}\p{N}-])\p{Nd}{1,4}(?![\p{L}])/u;

async function parse(books: Opened, query: string): Promise<Query> {
  const source = toSource(query);
  const dates = NUMBER.test(source)
    ? (await loadCode(books.address, () => import('./dates.ts'))).findDates(source)
    : [];
  return parseQuery(query, books, dates);
}

/**
 * A noun's adjective, or another owner's, counts beside another word only where it is close to it, and beside what is named where it
 * is next to it: «gpt-4o برتقال» is no page that says «البرتقالي» of something else.
 */
function withoutStrays(hits: Hits, place: number, all: readonly Hits[], about: About | undefined): Hits {
  const places = [place - 1, place + 1].filter((beside) => all[beside] !== undefined);
  if (places.length === 0 || about?.subjects.has(place)) return hits;
  const isNear = (page: number, hit: Hit): boolean =>
    places.some((beside) => {
      const other = all[beside]!.get(page);
      return other !== undefined && closeness(hit, other) <= (about?.subjects.has(beside) ? 2 : NEAR);
    });
  return new Map([...hits].filter(([page, hit]) => hit.kind !== 'derived' || isNear(page, hit)));
}

/** The answer to what a query asks of one model, when it says nothing more. */
async function answerTo(index: IndexReader, { units, about }: Run): Promise<ModelAnswer | undefined> {
  if (!about) return undefined;
  const [page, ...others] = [...about.pages].filter(([, points]) => points === OWN).map(([number]) => number);
  const asked = units.find((unit, place) => unit.synonyms?.asks && !about.subjects.has(place));
  if (page === undefined || others.length > 0 || !asked) return undefined;
  const { title, url, facts } = await index.fragment(page);
  const { question, usable = [], replacement = [], source } = facts.answers ?? {};
  const answered = { title, url, source };
  if (asked.synonyms!.id === REPLACEMENT && replacement.length > 0)
    return { ...answered, sentences: replacement };
  return usable.length > 0 ? { ...answered, question, sentences: usable } : undefined;
}

/** The list of words that ask for what to use instead. */
const REPLACEMENT = 'replacement';

/** Most queries need no fallback and do not load it; without a network there is none unless it was loaded before. */
async function fallback(opened: Opened, typed: Run): Promise<Fallback | undefined> {
  const ways = await loadCode(opened.address, () => import('./fallback.ts')).catch((error: unknown) => {
    if (error instanceof OutdatedPage) throw error;
    return undefined;
  });
  return ways?.findFallback(opened.index, typed, (query) => run(opened, query));
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
