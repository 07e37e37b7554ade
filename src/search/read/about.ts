import { itemKey, nameKey } from '../format/own-keys.ts';
import { asAlias, unite, type Hit, type Hits } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import type { QueryUnit } from './query.ts';
import { exactHits } from './word-hits.ts';

/** What a query names, and the pages that are about it. */
export interface About {
  /** The places of the units that name it. */
  subjects: ReadonlySet<number>;
  /** How surely each page is about it: 2 of a model's own page, 1 of an announcement of it, less of a page that has it in its title. */
  pages: ReadonlyMap<number, number>;
}

/** Points of a model's own page. */
export const OWN = 2;
const ITS_ANNOUNCEMENT = 1;
const ITS_ARTICLE = 0.6;

/** Of an announcement where nothing is asked: it goes before what mentions the model, and not before what says it best. */
const UNASKED = 0.4;

/** A name on more pages than this is in too many titles to name one thing: «ChatGPT». */
export const COMMON = 90;

/** In a text of more words what is said beside a name is not what is searched for. */
export const FEWEST_OF_TEXT = 5;

/** The list of words for a model: beside the name of one they say nothing more. */
export const KIND_OF_THING = 'models';

/** Words of the longest name that is written in words apart: «gpt 4o mini realtime preview». */
const MOST_UNITS = 5;

/**
 * Finds what a query names: a model by a name, an alias or an identifier, however written; or, where no page has that name, a
 * name that stands in the titles of a few models and announcements.
 *
 * @param hits of the units; they may be on their way, while names are looked up
 */
export async function findAbout(
  index: IndexReader,
  units: readonly QueryUnit[],
  hits: PromiseLike<readonly Hits[]>,
): Promise<About | undefined> {
  const subjects = new Set<number>();
  const named: Map<number, number>[] = [];
  for (let place = 0; place < units.length; place += 1) {
    const found = await longestName(index, units.slice(place, place + MOST_UNITS));
    if (!found) continue;
    for (let next = 0; next < found.length; next += 1) subjects.add(place + next);
    named.push(found.pages);
    place += found.length - 1;
  }
  const asks = units.some(({ synonyms }, place) => synonyms?.asks === true && !subjects.has(place));
  if (named.length === 0 && units.some(mayName) && (asks || units.every(isNameOnly))) {
    const found = await hits;
    if (units.some((unit, place) => mayName(unit) && found[place]!.size <= COMMON)) {
      // Few queries need it; without a network its pages are found all the same, in another order.
      const titles = await import('./about-titles.ts').catch(() => undefined);
      return titles?.findInTitles(index.manifest, units, found, asks);
    }
  }
  const [first, ...rest] = named;
  if (!first) return undefined;
  const pages = [...first].flatMap(([page, points]) => {
    const others = rest.map((all) => all.get(page));
    return others.every((other) => other !== undefined) ? [[page, Math.min(points, ...others)] as const] : [];
  });
  const saysMore =
    units.length < FEWEST_OF_TEXT &&
    units.some(
      ({ synonyms }, place) => !synonyms?.asks && synonyms?.id !== KIND_OF_THING && !subjects.has(place),
    );
  // Who only names a model, or asks of it, wants its page; of who says more, where or when, nobody knows.
  const points = (own: number): number => (saysMore ? Math.min(own, ITS_ANNOUNCEMENT) : own);
  // Its announcements are what is asked for where something is asked.
  return {
    subjects,
    pages: new Map(pages.map(([page, own]) => [page, points(asks || own === OWN ? own : own * UNASKED)])),
  };
}

/** The longest name with which the units begin, and the pages that are about it. */
async function longestName(
  index: IndexReader,
  units: readonly QueryUnit[],
): Promise<{ length: number; pages: Map<number, number> } | undefined> {
  if (!mayName(units[0]!)) return undefined;
  for (let length = units.length; length > 0; length -= 1) {
    const row = units.slice(0, length);
    if (row.some(({ quoted, date }) => quoted || date !== undefined)) continue;
    const ways = namesOf(row.flatMap(({ segments }) => segments));
    const find = async (keyOf: (words: readonly string[]) => string): Promise<Hits> =>
      unite(await Promise.all(ways.map((way) => exactHits(index, keyOf(way)))));
    const [models, announcements] = await Promise.all([find(nameKey), find(itemKey)]);
    if (models.size + announcements.size === 0) continue;
    const { types } = index.manifest;
    const pages = new Map(
      [...announcements.keys()].map((page) => [page, types[page] === 'a' ? ITS_ARTICLE : ITS_ANNOUNCEMENT]),
    );
    for (const page of models.keys()) pages.set(page, OWN);
    return { length, pages };
  }
  return undefined;
}

/** Whether a name may begin with a unit: a name of the list, or letters of the other script. */
export function mayName({ segments, quoted, date }: QueryUnit): boolean {
  const isName = segments.some(({ name, words }) => name !== undefined || /[a-z]/u.test(words[0]!.key));
  return isName && !quoted && date === undefined;
}

/** Whether a unit is a name and nothing else. */
export function isNameOnly({ segments, quoted, date }: QueryUnit): boolean {
  return !quoted && date === undefined && segments.every(({ name }) => name !== undefined);
}

/** The keys of a unit as typed, and with each name as its owner writes it. */
function namesOf(segments: QueryUnit['segments']): string[][] {
  let ways: string[][] = [[]];
  for (const { words, name } of segments) {
    const own = words.map(({ key }) => key);
    const forms = name ? [own, ...name.own, ...name.others] : [own];
    const latin = forms.filter((form) => form === own || form.every((key) => /^[\da-z]/u.test(key)));
    ways = ways.flatMap((way) => latin.map((form) => [...way, ...form])).slice(0, 12);
  }
  return ways;
}

/**
 * The hits of a query in which what is asked of a model is had by the pages about it, whatever words they answer in: «حذف o3»
 * is answered by a page that says «خرج».
 */
export function grantQuestions(units: readonly QueryUnit[], hits: readonly Hits[], about: About): Hits[] {
  const granted: Hit = { kind: 'alias', body: [], title: [], date: [], also: [], inTitle: false };
  const grant = (pages: Iterable<number>, inTitle: boolean): Hits =>
    new Map([...pages].map((page) => [page, { ...granted, inTitle }]));
  const all = grant(about.pages.keys(), false);
  return units.map((unit, place) => {
    // A page about a model need not say all of its names, and is titled by each.
    if (about.subjects.has(place)) return unite([hits[place]!, grant(about.pages.keys(), true)]);
    // «نموذج whisper-1» is «whisper-1», so that no page is better for saying the word.
    if (unit.synonyms?.id === KIND_OF_THING) return grant([...hits[place]!.keys(), ...all.keys()], true);
    return unit.synonyms?.asks ? unite([asAlias(hits[place]!), all]) : hits[place]!;
  });
}
