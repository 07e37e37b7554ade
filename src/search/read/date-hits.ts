import { dateKey, type KnownDate } from '../format/own-keys.ts';
import { namesOfMonth } from './dates.ts';
import { unite, withKind, type Hit, type Hits } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { phraseHits } from './phrase.ts';
import { toQueryWords } from './query.ts';
import { beginningsOf, exactHits, wordHits } from './word-hits.ts';

/** The first letters of types. */
const ANNOUNCEMENT = 'r';
const ARTICLE = 'a';

/**
 * The pages that have a date: first the announcements of what ends on it, and the models and products that do, then what is dated by
 * it, then what speaks of it.
 *
 * @param date YYYY-MM-DD, YYYY-MM, or --MM-DD where the year is not known
 */
export async function dateHits(index: IndexReader, date: KnownDate): Promise<Hits> {
  const [ends, dated, spoken] = await Promise.all([
    keyHits(index, dateKey('e', date), date),
    keyHits(index, dateKey('d', date), date),
    spokenHits(index, date),
  ]);
  return unite([
    withKind(ends, (_, page) => (index.manifest.types[page] === ANNOUNCEMENT ? 'exact' : 'form')),
    withKind(dated, () => 'alias'),
    // An article that readers ask for by a day tells of it, and any other may only mention it.
    new Map(
      [...spoken].map(([page, hit]) => [
        page,
        hit.title.length > 0 && index.manifest.types[page] === ARTICLE
          ? { ...hit, kind: 'form', inTitle: true }
          : { ...hit, kind: 'part', inTitle: false },
      ]),
    ),
  ]);
}

/** A month is the beginning of its days. */
function keyHits(index: IndexReader, key: string, date: KnownDate): Promise<Hits> {
  return /^\d{4}-\d\d$/u.test(date) ? beginningsOf(index, key) : exactHits(index, key);
}

/** The pages in whose texts the date stands, with the month by either of its names or by both. */
async function spokenHits(index: IndexReader, date: KnownDate): Promise<Hits> {
  const [, year, month, day] = /^(?:-|(\d{4}))-(\d\d)(?:-(\d\d))?$/u.exec(date)!;
  const number = async (text: string | undefined): Promise<Hits[]> =>
    text === undefined ? [] : [await exactHits(index, String(Number(text)))];
  const names = await Promise.all(namesOfMonth(Number(month)).map((name) => nameHits(index, name)));
  const [before, after] = await Promise.all([number(day), number(year)]);
  // In identifiers a day stands in numbers: «gpt-4.5-preview-2025-02-27».
  const inNumbers = await Promise.all(
    [year, month, day].filter((part) => part !== undefined).map((part) => exactHits(index, part)),
  );
  const rows = [...[...names, names.flat()].map((name) => [...before, ...name, ...after]), inNumbers];
  return unite(
    rows.map((row) => (row.length === 1 ? (row[0] as ReadonlyMap<number, Hit>) : phraseHits(row))),
  );
}

/** Each word of a month's name. */
function nameHits(index: IndexReader, name: string): Promise<Hits[]> {
  return Promise.all(toQueryWords(name).map((word) => wordHits(index, word, false)));
}
