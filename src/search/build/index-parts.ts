import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { close } from 'pagefind';
import type { IndexedPage } from './indexed-page.ts';
import type { KeptPart } from './kept-index.ts';
import { KeptParts } from './kept-parts.ts';
import { packPages, unpackPage } from './packed-pages.ts';
import { toRecord, type PagefindFiles } from './pagefind-files.ts';

/** Pages of a part, about, and at most. Pagefind's memory grows with them: 10,000 pages at once are 2.9 GB. */
const ABOUT = 256;
const MOST = 1024;

/** Pages between two turns, in which what is written to Pagefind's process is sent. */
const BATCH = 16;

/** A part of the pages, which the index is made of. */
export interface IndexedPart extends KeptPart {
  files: PagefindFiles;
}

/**
 * Has Pagefind index pages part by part. What it says of a part is kept for the next build, under all that it was given.
 *
 * @param indexedPage makes a page as the index holds it; called once for each, in order, while the parts before are indexed
 * @param keptIn folder for what is kept; without it, nothing is
 * @param keptPart gives a part as the build before has left it, where nothing of it has changed: none of its pages is made
 * @throws Error when Pagefind reports one, or its files are not as expected
 */
export async function indexParts<Page extends { url: string }>(
  pages: readonly Page[],
  indexedPage: (page: Page) => IndexedPage,
  keptIn?: string,
  keptPart: (pages: readonly Page[]) => KeptPart | undefined = () => undefined,
): Promise<IndexedPart[]> {
  const keptParts = new KeptParts(keptIn);
  try {
    const indexed: Promise<IndexedPart>[] = [];
    for (const part of cutParts(pages)) {
      const known = keptPart(part);
      const packed = known?.packed ?? packPages(await indexAll(part, indexedPage));
      const records = () => packed.pages.map((_, place) => toRecord(unpackPage(packed, place)));
      // One part at a time is with Pagefind, while the next is made ready.
      const before = indexed.at(-1);
      const indexing = (async () => {
        await before;
        return { packed, ...(await keptParts.take(records, known?.said)) };
      })();
      // It is waited for below; until then, a failure is nobody's.
      indexing.catch(() => undefined);
      indexed.push(indexing);
    }
    const parts = await Promise.all(indexed);
    keptParts.prune();
    return parts;
  } finally {
    await close();
  }
}

/**
 * Cuts pages into parts, where a page's address says so: one that comes or goes changes its own part, and the others stay as they
 * were.
 */
export function cutParts<Page extends { url: string }>(pages: readonly Page[]): Page[][] {
  const parts: Page[][] = [];
  for (const page of pages) {
    const isBeginning = createHash('sha256').update(page.url).digest().readUInt32BE() % ABOUT === 0;
    if (parts.length === 0 || isBeginning || parts.at(-1)!.length === MOST) parts.push([]);
    parts.at(-1)!.push(page);
  }
  return parts;
}

async function indexAll<Page>(
  pages: readonly Page[],
  indexedPage: (page: Page) => IndexedPage,
): Promise<IndexedPage[]> {
  const indexed: IndexedPage[] = [];
  for (const page of pages) {
    indexed.push(indexedPage(page));
    if (indexed.length % BATCH === 0) await setImmediate();
  }
  return indexed;
}
