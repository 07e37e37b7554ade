import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { close } from 'pagefind';
import { KeptParts } from './kept-parts.ts';
import type { PageKeys } from './page-keys.ts';
import type { SearchPage } from './page-text.ts';
import { toRecord, type PagefindFiles } from './pagefind-files.ts';

/** Pages of a part, about, and at most. Pagefind's memory grows with them: 10,000 pages at once are 2.9 GB. */
const ABOUT = 256;
const MOST = 1024;

/** Pages between two turns, in which what is written to Pagefind's process is sent. */
const BATCH = 16;

/** The word index of all pages, by parts. */
export interface IndexedPages {
  /** The pages by the numbers that the parts know them by, those of a part after those of the one before. */
  pages: PageKeys[];
  parts: PagefindFiles[];
}

/**
 * Has Pagefind index pages part by part. What it says of a part is kept for the next build, under all that it was given.
 *
 * @param keysOf gives a page its keys; called once for each, in order, while the pages before it are indexed
 * @param keptIn folder for what is kept; without it, nothing is
 * @throws Error when Pagefind reports one, or its files are not as expected
 */
export async function indexParts(
  pages: readonly SearchPage[],
  keysOf: (page: SearchPage) => PageKeys,
  keptIn?: string,
): Promise<IndexedPages> {
  const keptParts = new KeptParts(keptIn);
  try {
    const indexed: Promise<{ keyed: PageKeys[]; files: PagefindFiles }>[] = [];
    for (const part of cutParts(pages)) {
      const keyed = await keyAll(part, keysOf);
      // One part at a time is with Pagefind, while the next is made ready.
      const before = indexed.at(-1);
      const indexing = (async () => {
        await before;
        return { keyed, files: await keptParts.take(keyed.map(toRecord)) };
      })();
      // It is waited for below; until then, a failure is nobody's.
      indexing.catch(() => undefined);
      indexed.push(indexing);
    }
    const parts = await Promise.all(indexed);
    keptParts.prune();
    return {
      pages: parts.flatMap(({ keyed, files }) => files.order.map((place) => keyed[place]!)),
      parts: parts.map(({ files }) => files),
    };
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

async function keyAll(
  pages: readonly SearchPage[],
  keysOf: (page: SearchPage) => PageKeys,
): Promise<PageKeys[]> {
  const keyed: PageKeys[] = [];
  for (const page of pages) {
    keyed.push(keysOf(page));
    if (keyed.length % BATCH === 0) await setImmediate();
  }
  return keyed;
}
