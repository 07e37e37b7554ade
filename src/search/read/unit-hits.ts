import { synonymKey } from '../format/own-keys.ts';
import { asAlias, intersect, unite, withKind, type Hit, type Hits } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { phraseHits } from './phrase.ts';
import { isTelling, type QueryUnit, type QueryWord, type Segment } from './query.ts';
import { exactHits, wordHits } from './word-hits.ts';

/** One way to read a segment: the pages that have each of its words. */
type Reading = readonly (Hits | undefined)[];

/** More readings of a row of names than these add nothing. */
const MOST_READINGS = 24;

/**
 * The pages that have a unit of a query, in whatever way it can be read.
 *
 * @param isOpen whether the reader may still be typing its last word
 */
export async function unitHits(index: IndexReader, unit: QueryUnit, isOpen: boolean): Promise<Hits> {
  if (unit.date !== undefined) return (await import('./date-hits.ts')).dateHits(index, unit.date);
  const own = await wordsHits(index, unit, isOpen);
  if (!unit.synonyms?.alike) return own;
  const others = await exactHits(index, synonymKey(unit.synonyms.list));
  return unite([own, withKind(others, () => 'alias')]);
}

async function wordsHits(index: IndexReader, unit: QueryUnit, isOpen: boolean): Promise<Hits> {
  const { segments, quoted } = unit;
  const readings = await Promise.all(
    segments.map((segment, place) =>
      readingsOf(index, segment, unit, isOpen && place === segments.length - 1),
    ),
  );
  const rows = combine(readings).map((row) => {
    const words = row.flat();
    return words.length === 1 ? (words[0] ?? new Map<number, Hit>()) : phraseHits(words);
  });
  const inARow = unite(rows);
  // A version that a name does not have is none of the numbers elsewhere on a page: «gpt-7».
  if (inARow.size > 0 || quoted || isVersioned(segments)) return inARow;
  // Written in one, and nowhere so: the words are looked for apart.
  return weaken(intersect(readings.map((all) => unite(all.map((words) => intersect(words.filter(isHits)))))));
}

async function readingsOf(
  index: IndexReader,
  segment: Segment,
  { segments, quoted }: QueryUnit,
  isOpen: boolean,
): Promise<Reading[]> {
  if (!isTelling(segment)) return [[undefined]];
  const { words, name } = segment;
  if (quoted) return [[literal(await wordHits(index, words[0]!, false))]];
  if (!name) {
    const hits = await wordHits(index, words[0]!, isOpen);
    return [[segments.length === 1 ? withoutDays(words[0]!, hits) : hits]];
  }
  const look = (keys: readonly string[]): Promise<Hits[]> =>
    Promise.all(keys.map((key) => exactHits(index, key)));
  const [own, others] = (await Promise.all(
    [name.own, name.others].map((forms) =>
      Promise.all(forms.filter((form) => name.standing.has(form)).map(look)),
    ),
  )) as [Hits[][], Hits[][]];
  return [...own, ...others.map((reading) => reading.map(asAlias))];
}

function isVersioned([, version, ...others]: readonly Segment[]): boolean {
  return version !== undefined && others.length === 0 && /^\d{1,2}(?:\D|$)/u.test(version.words[0]!.key);
}

/** A number of one or two digits is searched for in texts: as a day or month it would find every page. */
function withoutDays({ key }: QueryWord, hits: Hits): Hits {
  if (!/^\d{1,2}$/u.test(key)) return hits;
  return new Map(
    [...hits].filter(([, { body, title, also }]) => body.length + title.length + also.length > 0),
  );
}

/** Every choice of one reading for each segment that can be somewhere. */
function combine(readings: readonly (readonly Reading[])[]): Reading[] {
  let rows: Reading[] = [[]];
  for (const choices of readings) {
    const able = choices.filter((words) => words.every((hits) => hits === undefined || hits.size > 0));
    rows = rows.flatMap((row) => able.map((words) => [...row, ...words])).slice(0, MOST_READINGS);
  }
  return rows;
}

function isHits(hits: Hits | undefined): hits is Hits {
  return hits !== undefined;
}

/** What a quotation takes: the word, in whatever number or case, and not its relatives. */
function literal(hits: Hits): Hits {
  return new Map([...hits].filter(([, { kind }]) => kind === 'exact' || kind === 'form'));
}

function weaken(hits: Hits): Hits {
  return withKind(hits, () => 'prefix');
}
