import { keysOf } from '../analyse/words.ts';
import type { Corpus } from './corpus.ts';
import type { NameForms } from './names.ts';
import type { PageHead } from './page-text.ts';

/** A word or name that can be completed to, or corrected to. */
export interface Entry {
  /** Its keys, joined by spaces. */
  key: string;
  /** As readers write it. */
  shown: string;
  /** How often it stands in the pages; names stand before words. */
  count: number;
}

/** A name counts as much as a word that stands so often. */
const NAME_COUNT = 500;

/** Shorter words are completed to, but corrected to none. */
const SHORTEST = 2;

/**
 * The words of all pages as readers would type them, without clitics, each in its commonest spelling; and the names
 * of the list, of the models and of the topics.
 *
 * @param counts how often each word stands in the pages, as written
 */
export function toVocabulary(
  pages: readonly PageHead[],
  counts: ReadonlyMap<string, number>,
  corpus: Corpus,
  names: readonly NameForms[],
  keys: ReadonlySet<string>,
): Entry[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const [raw, count] of counts) {
    const { key, shown } = corpus.baseOf(raw);
    if (key.length < SHORTEST || /^\d+$/u.test(key) || !keys.has(key)) continue;
    const known = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, known.set(shown, (known.get(shown) ?? 0) + count));
  }
  const words = [...spellings].map(([key, known]) => ({ key, ...commonest(known) }));
  const entries = new Map<string, Entry>();
  for (const entry of words) if (keysOf(entry.shown) === entry.key) entries.set(entry.key, entry);
  // Of a name's forms the first is how to write it; the others are how it may be misspelt.
  const named = names.flatMap((forms) => forms.slice(0, 2));
  for (const shown of [...named, ...titlesOf(pages)]) {
    const key = keysOf(shown);
    entries.set(key, { key, shown, count: NAME_COUNT + (entries.get(key)?.count ?? 0) });
  }
  return [...entries.values()];
}

/** Names of models and topics. */
function titlesOf(pages: readonly PageHead[]): string[] {
  const models = pages.filter(({ facts }) => facts.type === 'model').map(({ title }) => title);
  return [...models, ...pages.flatMap(({ facts }) => facts.topics?.map(({ name }) => name) ?? [])];
}

function commonest(spellings: ReadonlyMap<string, number>): { shown: string; count: number } {
  const [best] = [...spellings].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return { shown: best![0], count: [...spellings.values()].reduce((sum, count) => sum + count, 0) };
}
