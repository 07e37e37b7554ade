import { withoutArticle } from '../analyse/clitics.ts';
import { soundAlike } from '../analyse/sounds.ts';
import { toWords } from '../analyse/words.ts';
import { itemKey, nameKey } from '../format/own-keys.ts';
import type { IndexReader } from './index-reader.ts';
import { toQueryWords, type QueryWord } from './query.ts';

/** Words of the longest name that is read, «gpt four o mini realtime preview», and ways in which a row is tried. */
const MOST_WORDS = 8;
const MOST_WAYS = 48;

/** Words that are spoken as one part: «أو إس إس». */
const MOST_OF_PART = 3;

/**
 * A query with each name in it that is written by ear in Arabic letters, part by part, as its owner writes it: «جي بي تي إيمج ون
 * ميني» is gpt-image-1-mini. Parts are of the names of models, and count only in a row that is one of these names, or begins one.
 * Undefined where the query has none.
 */
export async function withSpokenNames(index: IndexReader, query: string): Promise<string | undefined> {
  const { parts, spoken } = await index.instead();
  const partOf = new Map(Object.entries(spoken));
  for (const [name = '', ...forms] of index.manifest.names) {
    for (const form of forms) if (ARABIC.test(form)) partOf.set(keyOf(form), name);
  }
  const words = toQueryWords(query);
  let read = '';
  let at = 0;
  for (let place = 0; place < words.length;) {
    const found = await longestName(index, words.slice(place, place + MOST_WORDS), { parts, partOf });
    if (found) {
      read += query.slice(at, words[place]!.start) + found.name;
      at = words[place + found.length - 1]!.end;
    }
    place += found?.length ?? 1;
  }
  return at === 0 ? undefined : read + query.slice(at);
}

interface Spoken {
  /** Parts of names in Latin letters, and the same by how they are spoken. */
  parts: readonly string[];
  partOf: ReadonlyMap<string, string>;
}

interface Row {
  length: number;
  name: string;
}

/** The longest row of words from the first that is a name, or with which names begin; one of its words, at least, was in Arabic letters. */
async function longestName(
  index: IndexReader,
  words: readonly QueryWord[],
  spoken: Spoken,
): Promise<Row | undefined> {
  let rows: Row[] = [{ length: 0, name: '' }];
  const read: Row[] = [];
  while (rows.length > 0) {
    rows = rows
      .flatMap((row) =>
        partsAt(words, row.length, spoken).map(({ length, name }) => ({
          length: row.length + length,
          name: withPart(row.name, name),
        })),
      )
      .slice(0, MOST_WAYS);
    read.push(...rows);
  }
  const isSpoken = ({ length }: Row): boolean => words.slice(0, length).some(({ key }) => ARABIC.test(key));
  for (const row of read.filter(isSpoken).toSorted((a, b) => b.length - a.length)) {
    const keys = toWords(row.name).map(({ key }) => key);
    for (const keyOfName of [nameKey, itemKey]) {
      const found = await index.keys(keyOfName(keys));
      if (found.some((key) => row.length > 1 || row.name.length > 4 || key === keyOfName(keys))) return row;
    }
    // Parts of names together say enough, although no name has just these.
    if (row.length > 1 && keys.some((key) => key.length > 3 && spoken.parts.includes(key))) return row;
  }
  return undefined;
}

/** What the words at a place can be parts of names. */
function partsAt(words: readonly QueryWord[], place: number, { parts, partOf }: Spoken): Row[] {
  const written = words[place]?.key;
  if (written === undefined) return [];
  const first = withoutArticle(written)[0] ?? written;
  if (!ARABIC.test(first)) return [{ length: 1, name: first }];
  const found: Row[] = [];
  for (let length = Math.min(MOST_OF_PART, words.length - place); length > 0; length -= 1) {
    const row = [first, ...words.slice(place + 1, place + length).map(({ key }) => key)];
    const name = partOf.get(row.join(' '));
    if (name !== undefined) found.push({ length, name });
  }
  if (found.length === 0) {
    found.push(...parts.filter((part) => soundAlike(part, first)).map((name) => ({ length: 1, name })));
  }
  return found;
}

/** How the point of a version is spoken. */
const POINT = 'point';

/** «4.1», «4o», «o3», «v1» are written in one. */
function withPart(name: string, part: string): string {
  if (part === POINT) return `${name}.`;
  const last = /[^-]*$/u.exec(name)![0];
  const isOne =
    name === '' ||
    name.endsWith('.') ||
    (/^\d$/u.test(last) && part === 'o') ||
    (/^[ov]$/u.test(last) && /^\d/u.test(part));
  return isOne ? name + part : `${name}-${part}`;
}

function keyOf(form: string): string {
  return toWords(form)
    .map(({ key }) => key)
    .join(' ');
}

const ARABIC = /[\u0621-\u064A]/u;
