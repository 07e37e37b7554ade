import { addCounts, type PackedPages } from './packed-pages.ts';
import { askedWordsOf, rawWordsOf } from './page-words.ts';
import type { SitePage } from './site-pages.ts';

/** How often each word stands in the pages of a site, as written. */
export function countWords(pages: readonly SitePage[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string, count: number): void => {
    counts.set(word, (counts.get(word) ?? 0) + count);
  };
  const kept = new Map<PackedPages, Uint32Array>();
  for (const { before, page } of pages) {
    if (page) for (const word of rawWordsOf(page)) add(word, 1);
    if (!before) continue;
    const { packed } = before.part;
    const ofPart = kept.get(packed) ?? new Uint32Array(packed.words.length);
    kept.set(packed, ofPart);
    addCounts(packed, before.place, ofPart);
  }
  for (const [{ words }, ofPart] of kept) {
    for (const [number, count] of ofPart.entries()) if (count > 0) add(words[number]!, count);
  }
  return counts;
}

/** The words by which pages are asked, as written. */
export function askedWords(pages: readonly SitePage[]): Set<string> {
  return new Set(pages.flatMap(({ head }) => askedWordsOf(head)));
}
