import { singularsOf } from '../analyse/plurals.ts';
import { isStopWord } from '../analyse/stop-words.ts';
import { toWords, type Word } from '../analyse/words.ts';
import { relatives } from './irregular-plurals.ts';
import type { Corpus } from './corpus.ts';
import type { SearchPage } from './page-text.ts';

/** Stands for a word that is not searched for: Pagefind counts its place and stores nothing. */
const GAP = '.';

/** Keys, and the places of the words that they are found by. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** A page as keys; each is what Pagefind is given as one word of the page. */
export interface PageKeys {
  page: SearchPage;
  /** A key for every word of the text, in order; `.` for one that is not searched for. */
  body: readonly string[];
  title: readonly string[];
  /** Year, month and day. */
  date: readonly string[];
  /** What words of the body are found by besides their own keys: their singulars and plurals, and their parts. */
  plurals: Places;
  parts: Places;
  /** The same of the title, both together. */
  titleRelatives: readonly string[];
}

/** Gives every word of a page its keys. */
export function toPageKeys(page: SearchPage, corpus: Corpus): PageKeys {
  const body = toWords(page.text).map((word) => keysOf(page.text, word, corpus));
  const title = toWords(page.title).map((word) => keysOf(page.title, word, corpus));
  const titleRelatives = title.flatMap(({ plurals, parts }) => [...plurals, ...parts]);
  return {
    page,
    body: body.map(({ key }) => key),
    title: title.map(({ key }) => key),
    date: page.facts.date?.split('-') ?? [],
    plurals: collect(body, 'plurals'),
    parts: collect(body, 'parts'),
    titleRelatives: [...new Set(titleRelatives)],
  };
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

function keysOf(text: string, word: Word, corpus: Corpus): WordKeys {
  const raw = text.slice(word.start, word.end);
  if (isStopWord(word.key)) return NONE;
  const { key, shown } = corpus.baseOf(raw);
  if (isStopWord(key)) return NONE;
  return { key, plurals: relativesOf(key, shown), parts: word.parts };
}

const known = new Map<string, readonly string[]>();

/** The singulars of a plural, and of an irregular plural's singular that plural. */
function relativesOf(key: string, shown: string): readonly string[] {
  const id = shown.startsWith('إ') ? `إ${key}` : key;
  let found = known.get(id);
  if (!found) {
    const regular = singularsOf(key, shown);
    const irregular = relatives.get(key) ?? [];
    const isListed = irregular.some((other) => regular.includes(other));
    // A browser knows the patterns itself: it looks for the singular of a plural that was searched for.
    const hidden = irregular.filter((other) => isListed || !singularsOf(other).includes(key));
    found = isListed ? hidden : [...new Set([...regular, ...hidden])];
    known.set(id, found);
  }
  return found;
}
