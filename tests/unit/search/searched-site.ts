import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startServer } from '../../../src/hosting/server.ts';
import { searchEdition } from '../../../src/search/build/edition.ts';
import { writeSearchIndex } from '../../../src/search/build/write-index.ts';
import { FACTS_ATTRIBUTE, type PageFacts } from '../../../src/search/format/facts.ts';
import { createSearchEngine, type SearchEngine } from '../../../src/search/read/engine.ts';
import { openIndex, type IndexReader } from '../../../src/search/read/index-reader.ts';

/** So long a text that words on its two sides are not near each other. */
export const FILLER = 'وفي ما يلي كلام طويل يفصل بين الكلمات حتى لا يقف بعضها قرب بعض في صفحة واحدة أبدًا';

/** A page of a site that is made for a test. */
export interface MadePage {
  url: string;
  title: string;
  /** HTML of the body; plain text is HTML too. */
  body: string;
  facts?: PageFacts;
}

export interface SearchedSite {
  dir: string;
  /** Address of the index's folder. */
  address: string;
  engine: SearchEngine;
  index: IndexReader;
  /** Addresses of the pages that a query finds, best first. */
  find(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A page as Astro writes it. */
export function toHtml({ title, body, facts = { type: 'article' } }: MadePage): string {
  const attribute = JSON.stringify(facts).replaceAll('"', '&quot;');
  return `<!doctype html><html lang="ar"><body><nav>قائمة</nav><article ${FACTS_ATTRIBUTE}="${attribute}"><h1>${title}</h1>${body}</article></body></html>`;
}

/** Writes pages into a new temporary folder. */
export function writePages(pages: readonly MadePage[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'uful-search-'));
  for (const page of pages) {
    mkdirSync(join(dir, page.url), { recursive: true });
    writeFileSync(join(dir, page.url, 'index.html'), toHtml(page));
  }
  return dir;
}

/**
 * Opens the search over pages before the tests of a file or of a group, and closes it after them.
 *
 * @param asked the site's `asked.yml`
 */
export function searchedSite(pages: readonly MadePage[], asked?: string): SearchedSite {
  const site = {} as SearchedSite;
  beforeAll(async () => {
    Object.assign(site, await openSearchedSite(pages, asked));
  }, 30_000);
  afterAll(() => site.close());
  return site;
}

/** Indexes pages with the repository's names, serves them, and opens the search over them. */
export async function openSearchedSite(pages: readonly MadePage[], asked?: string): Promise<SearchedSite> {
  const dir = writePages(pages);
  if (asked !== undefined) writeFileSync(join(dir, 'asked.yml'), asked);
  await writeSearchIndex(dir, dir);
  const server = await startServer({ dir });
  const address = `${server.url}pagefind/`;
  const engine = createSearchEngine(address, searchEdition());
  return {
    dir,
    address,
    engine,
    index: await openIndex(address, searchEdition()),
    async find(query) {
      const hits = await (await engine.search(query)).load(0, 10);
      return hits.map(({ url }) => url);
    },
    async close() {
      await server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
