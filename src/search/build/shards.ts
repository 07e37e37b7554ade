import type { Vocabulary } from '../format/manifest.ts';
import type { Stretches } from '../format/stretches.ts';
import { beginningOf } from './stretches.ts';
import type { Entry } from './vocabulary.ts';

/** Entries in a file: about a kilobyte for a browser that takes Brotli; titles are longer than words. */
const SIZE = 300;
const SIZE_OF_TITLES = 100;

/** A list in files that each hold a stretch of it. A line is a class of frequency, in base 36, and the entry as it is shown. */
export interface Shards {
  stretches: Stretches;
  /** The files, by their numbers. */
  files: string[];
}

/**
 * Cuts the vocabulary into files, sorted by how the keys begin or, reversed, by how they end; and what a query can be completed to, by
 * how it begins.
 */
export function cutVocabulary(
  entries: readonly Entry[],
  completions: readonly Entry[],
): Record<Vocabulary, Shards> {
  // What is corrected to is one word; its end is looked up where its beginning was mistyped.
  const words = entries.filter(({ key }) => !key.includes(' '));
  return {
    heads: cut(entries, ({ key }) => key, SIZE),
    tails: cut(words, ({ key }) => reversed(key), SIZE),
    completions: cut(completions, ({ key }) => key, SIZE_OF_TITLES),
  };
}

function cut(entries: readonly Entry[], keyOf: (entry: Entry) => string, most: number): Shards {
  const sorted = entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const size = Math.ceil(sorted.length / Math.max(1, Math.ceil(sorted.length / most)));
  const rows: (typeof sorted)[] = [[]];
  for (const one of sorted) {
    const row = rows.at(-1)!;
    // What has the same key stays together, since it is looked up in one file.
    if (row.length >= size && row.at(-1)!.key !== one.key) rows.push([one]);
    else row.push(one);
  }
  return {
    stretches: rows.map((row, place) => beginningOf(rows[place - 1]?.at(-1)?.key, row[0]?.key ?? '')),
    files: rows.map((row) =>
      row.map(({ entry: { count, shown } }) => `${classOf(count)}${shown}`).join('\n'),
    ),
  };
}

function classOf(count: number): string {
  return Math.round(Math.log2(count + 1)).toString(36);
}

/** A key read from its end. */
export function reversed(key: string): string {
  return [...key].reverse().join('');
}
