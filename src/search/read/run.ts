import type { SynonymBook } from '../analyse/synonym-book.ts';
import { findAbout, grantQuestions, isNameOnly, type About } from './about.ts';
import type { Hit, Hits } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import type { NameBook } from './name-book.ts';
import { OTHER_KEYS, parseQuery, toSource, type Query, type QueryUnit } from './query.ts';
import { areInRow, closeness, isScattered, NEAR, rank, type Match } from './rank.ts';
import { loadCode } from './renewal.ts';
import { unitHits } from './unit-hits.ts';

/** A query, and the pages that have each of its units. */
export interface Run {
  query: string;
  units: readonly QueryUnit[];
  hits: readonly Hits[];
  /** What the query names. */
  about: About | undefined;
  matches: readonly Match[];
}

/** What is read of an index before anything is asked. */
export interface SearchBooks {
  /** Of the index's folder, whole, with a closing slash. */
  address: string;
  index: IndexReader;
  names: NameBook;
  synonyms: SynonymBook;
}

/** Finds the pages that have all of a query, best first. */
export async function runQuery(books: SearchBooks, query: string): Promise<Run> {
  const { index } = books;
  const { units } = await readQuery(books, query);
  const looking = Promise.all(units.map((unit, place) => unitHits(index, unit, place === units.length - 1)));
  // Words and names stand in files of their own, which come together.
  const [own, about] = await Promise.all([looking, findAbout(index, units, looking)]);
  const close = own.map((found, place) => withoutStrays(found, place, own, about));
  const hits = about ? grantQuestions(units, close, about) : close;
  return { query, units, hits, about, matches: rank(hits, index.manifest, about) };
}

/** Whether nothing is found, or another reading may find what is meant: it looks mistyped, or no page about what it asks of has all of it. */
export function isDoubtful(run: Run): boolean {
  const { query, units, hits, matches, about } = run;
  if (matches.length === 0 || OTHER_KEYS.test(query) || isScattered(matches)) return true;
  const asked = units.some(({ synonyms }, place) => synonyms?.asks === true && !about?.subjects.has(place));
  if (asked && about && about.pages.size > 0) return !matches.some(({ page }) => about.pages.has(page));
  return (
    mayBeHeard(run) ||
    (units.length === 1 && [...hits[0]!.values()].every(({ kind }) => kind === 'derived' || kind === 'part'))
  );
}

/** Whether a word behind a name, which stands so on no page, may be its number as it is heard: «دالي ثلاثة». */
export function mayBeHeard({ units, matches, about }: Run): boolean {
  return (
    !about &&
    units.length === 2 &&
    isNameOnly(units[0]!) &&
    !matches.some(({ hits: [name, number] }) => areInRow(name!, number!))
  );
}

/** A number that stands alone may be of a date; few queries have one, and the others do not load what reads dates. */
const NUMBER = /(?<![\p{L}\p{N}-])\p{Nd}{1,4}(?![\p{L}])/u;

/** Reads a query: its words, names and dates. */
export async function readQuery(books: SearchBooks, query: string): Promise<Query> {
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
