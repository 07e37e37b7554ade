import type { Stretch } from '../format/manifest.ts';
import type { Entry } from './vocabulary.ts';

/** Entries in a file: about a kilobyte for a browser that takes Brotli; titles are longer than words. */
const SIZE = 300;
const SIZE_OF_TITLES = 100;

/** A file of the index, by its name in the index's folder. */
export interface IndexFile {
  name: string;
  content: Uint8Array | string;
}

/** Gives a file a name by the hash of its content, and returns the hash. */
export type Store = (folder: string, ending: string, content: Uint8Array | string) => string;

/**
 * Stores the vocabulary as files that each hold a stretch of it, sorted by how the keys begin or, reversed, by how
 * they end. A line is a class of frequency, in base 36, and the entry as it is shown.
 */
export function storeVocabulary(
  entries: readonly Entry[],
  store: Store,
): { heads: Stretch[]; tails: Stretch[] } {
  // What is corrected to is one word; its end is looked up where its beginning was mistyped.
  const words = entries.filter(({ key }) => !key.includes(' '));
  return {
    heads: storeSorted(entries, ({ key }) => key, store),
    tails: storeSorted(words, ({ key }) => reversed(key), store),
  };
}

/** Stores what a query can be completed to, in the same form, sorted by how it begins. */
export function storeCompletions(entries: readonly Entry[], store: Store): Stretch[] {
  return storeSorted(entries, ({ key }) => key, store, SIZE_OF_TITLES);
}

function storeSorted(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  store: Store,
  most = SIZE,
): Stretch[] {
  const sorted = entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const files = Math.max(1, Math.ceil(sorted.length / most));
  const size = Math.ceil(sorted.length / files);
  return Array.from({ length: files }, (_, index) => {
    const share = sorted.slice(index * size, (index + 1) * size);
    const lines = share.map(({ entry: { count, shown } }) => `${classOf(count)}${shown}`);
    return [share[0]?.key ?? '', store('words', 'txt', lines.join('\n'))];
  });
}

function classOf(count: number): string {
  return Math.round(Math.log2(count + 1)).toString(36);
}

/** A key read from its end. */
export function reversed(key: string): string {
  return [...key].reverse().join('');
}
