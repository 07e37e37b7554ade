import { fold } from '../analyse/fold.ts';
import { isStopWord } from '../analyse/stop-words.ts';
import type { SynonymBook } from '../analyse/synonym-book.ts';
import { toWords, type Word } from '../analyse/words.ts';
import { dateKeys, itemKey, nameKey, recordKey, synonymKey } from '../format/own-keys.ts';
import type { Base, Corpus } from './corpus.ts';
import { namedIn } from './named-models.ts';
import type { PageHead, SearchPage } from './page-text.ts';
import { wordsOf } from './page-words.ts';

/** Stands for a word that is not searched for: Pagefind counts its place and stores nothing. */
const GAP = '.';

/** Words of the longest row of synonyms. */
const LONGEST_ROW = 4;

/** Keys, and the places of the words that they are found by. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Rows of keys that are names although words that are not searched for stand in them, by their first keys. */
export type KeptRows = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A page as keys; each is what Pagefind is given as one word of the page. */
export interface PageKeys {
  page: SearchPage;
  /** A key for every word of the text, in order; `.` for one that is not searched for. */
  body: readonly string[];
  title: readonly string[];
  /** How many words the title has; what stands behind them in `title` is what readers ask by. */
  titleWords: number;
  /** Year, month and day. */
  date: readonly string[];
  /** What words of the body are found by besides their own keys: their singulars and plurals, and their parts. */
  plurals: Places;
  parts: Places;
  /** The same of the title, both together, and what else the page is found by. */
  titleRelatives: readonly string[];
  /** Those of them that are of models which its title, or what it is asked by, names. */
  named: readonly string[];
}

/**
 * Gives every word of a page its keys.
 *
 * @param titled places of the lists of synonyms that find pages by their titles alone
 * @param models keys of all names of models, as `nameKey` has them
 */
export function toPageKeys(
  page: SearchPage,
  corpus: Corpus,
  kept: KeptRows,
  synonyms: SynonymBook,
  titled: ReadonlySet<number> = new Set(),
  models: ReadonlySet<string> = new Set(),
): PageKeys {
  const words = wordsOf(page);
  const basesOf = (text: string, all: readonly Word[]): string[] =>
    all.map(({ start, end }) => corpus.baseOf(text.slice(start, end)).key);
  const body = keysOf(page.text, words.text, corpus, kept);
  const title = keysOf(page.title, words.title, corpus, kept);
  const askedBy = page.askedBy.map((row) => keysOf(row, toWords(row), corpus, kept));
  const titleRelatives = [title, ...askedBy].flat().flatMap(({ plurals, parts }) => [...plurals, ...parts]);
  const meant = synonymsIn(basesOf(page.text, words.text), synonyms, titled);
  // Lists of pages about the site find no other: «محرر canvas» is not who edits the site.
  const untitled = page.facts.type === 'page' ? new Set<number>() : titled;
  const meantByTitle = [
    ...synonymsIn(basesOf(page.title, words.title), synonyms, untitled).keys(),
    ...page.askedBy.flatMap((row) => [...synonymsIn(basesOf(row, toWords(row)), synonyms, titled).keys()]),
  ];
  const named = keysOfNamed(page, models);
  return {
    page,
    named,
    body: body.map(({ key }) => key),
    title: [...title, ...askedBy.flatMap((row) => [NONE, ...row])].map(({ key }) => key),
    titleWords: wordsOfName(page, words.title),
    date: page.facts.date?.split('-') ?? [],
    plurals: collect(body, 'plurals'),
    parts: new Map([...collect(body, 'parts'), ...meant]),
    titleRelatives: [...new Set([...titleRelatives, ...meantByTitle, ...named, ...subjectKeys(page)])],
  };
}

/** How many words a title has; what that of a model explains in brackets is no part of its name: «خدمة Sora (الموقع والتطبيق)». */
function wordsOfName({ title, facts }: SearchPage, words: readonly Word[]): number {
  const bracket = facts.type === 'model' ? title.indexOf(' (') : -1;
  return bracket < 0 ? words.length : words.filter(({ start }) => start < bracket).length;
}

/** The keys of the models that an article's title, or what it is asked by, names. */
export function keysOfNamed({ title, askedBy, facts }: PageHead, models: ReadonlySet<string>): string[] {
  if (facts.type !== 'article') return [];
  return [title, ...askedBy].flatMap((text) => namedIn(keysOfText(text), models).map(itemKey));
}

/** The keys of what a page is the page of: its names, the days of its end and its own. */
function subjectKeys({ names, ends, facts: { type, date, record = [] } }: PageHead): string[] {
  const keyOfName = type === 'model' ? nameKey : itemKey;
  return [
    ...names.map((name) => keyOfName(keysOfText(name))),
    ...record.map(recordKey),
    ...ends.flatMap((end) => dateKeys('e', end)),
    ...(date === undefined || type === 'model' ? [] : dateKeys('d', date)),
  ];
}

function keysOfText(text: string): string[] {
  return toWords(text).map(({ key }) => key);
}

/** The keys of the lists whose words stand in a text, with their places. */
function synonymsIn(
  bases: readonly string[],
  synonyms: SynonymBook,
  without: ReadonlySet<number> = new Set(),
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let place = 0; place < bases.length; place += 1) {
    const found = synonyms.longest(bases.slice(place, place + LONGEST_ROW));
    if (!found?.alike || without.has(found.list)) continue;
    const key = synonymKey(found.list);
    const row = Array.from({ length: found.length }, (_, next) => place + next);
    places.set(key, [...(places.get(key) ?? []), ...row]);
    place += found.length - 1;
  }
  return places;
}

/** Further keys with their places; those that stand on the page themselves are found without. */
function collect(words: readonly WordKeys[], kind: 'plurals' | 'parts'): Places {
  const own = new Set(words.map(({ key }) => key));
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    for (const key of word[kind]) {
      if (!own.has(key)) places.set(key, [...(places.get(key) ?? []), place]);
    }
  }
  return places;
}

/** The keys of one word. */
interface WordKeys {
  key: string;
  plurals: readonly string[];
  parts: readonly string[];
}

const NONE: WordKeys = { key: GAP, plurals: [], parts: [] };

function keysOf(text: string, words: readonly Word[], corpus: Corpus, kept: KeptRows): WordKeys[] {
  const rawOf = ({ start, end }: Word): string => text.slice(start, end);
  const bases = words.map((word) => corpus.baseOf(rawOf(word)));
  const inNames = placesInNames(
    words.map(({ key }, place) => [key, bases[place]!.key]),
    kept,
  );
  return words.map((word, place) => {
    const base = bases[place]!;
    if (inNames.has(place)) return { ...NONE, key: base.key };
    return isStopWord(word.key, rawOf(word)) || isLeftAsStopWord(word, base)
      ? NONE
      : {
          key: base.key,
          plurals: [...corpus.relativesOf(rawOf(word)), ...doersOf(base, rawOf(word))],
          parts: word.parts,
        };
  });
}

/** What has an article is never a word like «إليه», even where it is left with the same letters («الآلية»). */
function isLeftAsStopWord(word: Word, { key, shown }: Base): boolean {
  return !/^[وف]?(?:[بك]?ال|لل)/u.test(word.key) && isStopWord(key, shown);
}

/** The places of words that belong to one of the kept rows; a row's first word may have clitics. */
function placesInNames(
  words: readonly (readonly [own: string, base: string])[],
  kept: KeptRows,
): Set<number> {
  const places = new Set<number>();
  for (const [place, keys] of words.entries()) {
    for (const row of keys.flatMap((first) => kept.get(first) ?? [])) {
      if (row.slice(1).some((key, next) => words[place + next + 1]?.[0] !== key)) continue;
      for (let index = 0; index < row.length; index += 1) places.add(place + index);
    }
  }
  return places;
}

/**
 * The singular of a plural of people that its shadda tells from a word of the same letters: «كتّاب» of «كاتب», while
 * «كتاب» is a book (فُعّال of فاعل; Wright, volume 1, §304).
 */
function doersOf({ key }: Base, raw: string): string[] {
  const letters = /(\p{L})\p{M}*(\p{L})\p{M}*\u0651\p{M}*ا(\p{L})\p{M}*$/u.exec(raw.normalize('NFC'));
  if (!letters || key.length !== 4) return [];
  const [, first, second, third] = letters;
  return [fold(`${first}ا${second}${third}`)];
}
