import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close } from 'pagefind';
import type { PageKeys } from './page-keys.ts';
import type { SearchPage } from './page-text.ts';
import { buildPagefindFiles, toRecord, type PagefindFiles, type PageRecord } from './pagefind-files.ts';

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

/** What of a kept part is told before the bytes of its chunks. */
interface KeptHead {
  order: number[];
  /** Bytes of each chunk. */
  sizes: number[];
  /** Of all chunks. */
  digest: string;
}

/** What Pagefind has said of parts of the pages, for builds to come. */
class KeptParts {
  readonly #folder: string | undefined;
  readonly #used = new Set<string>();

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** What Pagefind says of some records, whether now or in a build before. */
  async take(records: readonly PageRecord[]): Promise<PagefindFiles> {
    if (this.#folder === undefined) return buildPagefindFiles(records);
    const name = digestOf(pagefindVersion(), JSON.stringify(records));
    this.#used.add(name);
    const file = join(this.#folder, name);
    const known = existsSync(file) ? unpackPart(readFileSync(file)) : undefined;
    if (known) return known;
    const files = await buildPagefindFiles(records);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(file, packPart(files));
    return files;
  }

  /** Removes what was not taken. */
  prune(): void {
    if (this.#folder === undefined || !existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name));
    }
  }
}

/** As our package pins it. */
function pagefindVersion(): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { dependencies: { pagefind: string } }).dependencies.pagefind;
}

function packPart({ order, chunks }: PagefindFiles): Uint8Array {
  const head: KeptHead = {
    order,
    sizes: chunks.map(({ length }) => length),
    digest: digestOf(...chunks),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...chunks]);
}

/** Half a file, or one with a changed byte, is none. */
function unpackPart(file: Buffer): PagefindFiles | undefined {
  const end = file.indexOf('\n');
  try {
    const { order, sizes, digest } = JSON.parse(file.toString('utf8', 0, end)) as KeptHead;
    let at = end + 1;
    const chunks = sizes.map((size) => file.subarray(at, (at += size)));
    return digestOf(...chunks) === digest ? { order, chunks } : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex').slice(0, 32);
}
