import { withoutArticle, withoutParticle } from '../analyse/clitics.ts';
import { DECIMAL_POINT, fold } from '../analyse/fold.ts';
import { otherSeats } from '../analyse/hamza.ts';
import { singularsOf } from '../analyse/plurals.ts';
import { areForms, stemOf } from '../analyse/stem.ts';
import type { Occurrence } from '../format/chunk.ts';
import { unite, type Hit, type Hits, type Kind } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import type { QueryWord } from './query.ts';

/** Clitics that may be left on the only word that a site has of its kind: «وأوراكل». */
const CLITICS = ['و', 'ب', 'ل', 'ف', 'ك'];

/** Fewer letters begin too many words. */
const SHORTEST_PREFIX = 2;

/**
 * The pages that have a word, read one way after another until one finds something: as it stands or without its
 * article, without a particle, with its hamza elsewhere, as the beginning of words, with a clitic in the pages.
 *
 * @param isOpen whether the reader may still be typing it
 */
export async function wordHits(index: IndexReader, word: QueryWord, isOpen: boolean): Promise<Hits> {
  const { key, typed } = word;
  const readings = [key, ...otherSeats(typed).map(fold), ...otherNumbers(key)].flatMap(readingsOf);
  // «الذكا» for «الذكاء» is written as it is said.
  if (key.endsWith('ا')) readings.push(...readingsOf(`${key}ء`));
  for (const reading of new Set(readings)) {
    const hits = await relatedHits(index, reading, typed);
    if (hits.size > 0) return hits;
  }
  if (isOpen) {
    const hits = await beginningHits(index, key);
    if (hits.size > 0) return hits;
  }
  if (!/^[\u0621-\u064A]{3,}$/u.test(key)) return new Map();
  return unite(
    await Promise.all(
      [key, ...withoutParticle(key)].flatMap((bare) =>
        CLITICS.map((clitic) => exactHits(index, clitic + bare)),
      ),
    ),
  );
}

/** The pages that have keys which begin so. */
export async function beginningsOf(index: IndexReader, beginning: string): Promise<Hits> {
  const found = await index.keys(beginning);
  return unite(await Promise.all(found.map(async (key) => toHits(await index.key(key), 'prefix', key))));
}

/** The pages that have words which begin so. */
export async function beginningHits(index: IndexReader, key: string): Promise<Hits> {
  for (const reading of readingsOf(key)) {
    const hits = await prefixHits(index, reading);
    if (hits.size > 0) return hits;
  }
  return new Map();
}

/** What a word may be, likeliest first. With a plain article, it is hardly ever the word itself. */
export function readingsOf(key: string): string[] {
  const articled = withoutArticle(key);
  const isArticled = /^(?:ال|لل)/u.test(key);
  return [...(isArticled ? [...articled, key] : [key, ...articled]), ...withoutParticle(key)];
}

/** A number whose point may be one of thousands: «21.900». */
function otherNumbers(key: string): string[] {
  const point = key.indexOf(DECIMAL_POINT);
  return point > 0 && key.length - point === 4 ? [key.replace(DECIMAL_POINT, '')] : [];
}

/** The pages that have exactly a key. */
export async function exactHits(index: IndexReader, key: string): Promise<Hits> {
  return toHits(await index.key(key), 'exact', key);
}

/** The pages that have a word, other forms of it, its plural or its singular. */
async function relatedHits(index: IndexReader, key: string, typed: string): Promise<Hits> {
  const singulars = singularsOf(key, typed);
  const [own, ...families] = await Promise.all([key, ...singulars].map((word) => familyOf(index, word)));
  const isNumbered = NUMBERED.test(key);
  const found = own!.flatMap((entry) => {
    const kind = kindOf(key, entry.key);
    // A plural is found by its singular, and hardly by another form of that.
    return [{ kind, hits: toHits(entry.occurrences, kind, entry.key, kind === 'exact' || isNumbered) }];
  });
  const isFound = found.some(({ kind, hits }) => kind !== 'derived' && hits.size > 0);
  const ofSingulars = singulars.flatMap((singular, place) =>
    families[place]!.map((entry) => ({
      isForm: areForms(entry.key, singular),
      hits: toHits(entry.occurrences, 'plural', entry.key, entry.key === singular),
    })),
  );
  const united = unite([
    // An adjective that stands in the pages does not find its noun: «العامية» is not «عام».
    ...found
      .filter(({ kind }) => !(isFound && kind === 'derived' && ADJECTIVE.test(key)))
      .map(({ hits }) => hits),
    ...ofSingulars.filter(({ isForm }) => isForm).map(({ hits }) => hits),
  ]);
  // Where nothing else is, «أصدقاء» is found by «صديقي», too.
  return united.size > 0 ? united : unite(ofSingulars.map(({ hits }) => hits));
}

/** Ends in a dual or a sound plural. */
const NUMBERED = /(?:ان|ين|ون|ات)$/u;

const ADJECTIVE = /يه?$/u;

/** A key of the index, and where it stands. */
interface IndexKey {
  key: string;
  occurrences: readonly Occurrence[];
}

/** The keys of the index that share a key's stem. */
async function familyOf(index: IndexReader, key: string): Promise<IndexKey[]> {
  const family = await keysLike(index, key);
  return Promise.all(family.map(async (one) => ({ key: one, occurrences: await index.key(one) })));
}

async function keysLike(index: IndexReader, key: string): Promise<string[]> {
  const stem = stemOf(key);
  // So short a word has no other forms, and begins too many.
  if (stem.length < 2) return [key];
  const found = (await index.keys(stem)).filter((one) => one === key || stemOf(one) === stem);
  if (!index.manifest.apart.includes(stem)) return found;
  return found.filter(
    (one) => isFeminine(one) === isFeminine(key) || one.endsWith('ات') || key.endsWith('ات'),
  );
}

function isFeminine(key: string): boolean {
  return /(?:ه|ت[اي]ن|ته[ام]?|تنا)$/u.test(key);
}

/** «المطوريين» is a slip for «المطورين», or «السعوديين» is none; «تأمينا» is «تأمينًا», or «تأمين» of us. */
function kindOf(key: string, found: string): Kind {
  if (found === key) return 'exact';
  const slips = [key, key.replace(/يين$/u, 'ين'), key.replace(/ا$/u, '')];
  return slips.some((slip) => areForms(found, slip)) ? 'form' : 'derived';
}

async function prefixHits(index: IndexReader, prefix: string): Promise<Hits> {
  return prefix.length < SHORTEST_PREFIX ? new Map() : beginningsOf(index, prefix);
}

/**
 * @param kind how the key itself answers to the word; as a relative on a page, it does so less
 * @param withRelatives whether it does at all
 */
function toHits(occurrences: readonly Occurrence[], kind: Kind, key: string, withRelatives = true): Hits {
  const hits = new Map<number, Hit>();
  for (const { page, body, fields } of occurrences) {
    const { title = [], date = [], plurals, parts, titleRelatives } = fields;
    const isOwn = body.length > 0 || title.length > 0 || date.length > 0;
    if (!isOwn && !withRelatives) continue;
    const relative: Kind = plurals || (titleRelatives && !parts) ? 'plural' : 'part';
    hits.set(page, {
      kind: isOwn ? kind : kind === 'exact' || kind === 'form' ? relative : kind,
      body,
      title,
      date,
      also: plurals || parts ? [key] : [],
      inTitle: title.length > 0 || titleRelatives !== undefined,
    });
  }
  return hits;
}
