import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Response } from '@playwright/test';

/** Bytes that a first query loads, as a browser that takes Brotli (at its best quality) receives them. */
export interface FirstQuery {
  query: string;
  /** Our scripts that a page without a search has not loaded. */
  code: number;
  /** The words and names of the site: what completes and corrects. */
  vocabulary: number;
  /** The manifest, Pagefind's chunks and the texts of the results. */
  index: number;
  total: number;
}

/** Loads the home page, then asks a first query, and counts what was loaded for it. */
export async function weighFirstQuery(browser: Browser, siteUrl: string, query: string): Promise<FirstQuery> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(siteUrl, { waitUntil: 'networkidle' });
  // What every page loads is no part of a search.
  const seen = new Set(responses.splice(0).map((response) => new URL(response.url()).pathname));
  await page.goto(`${siteUrl}search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-results][data-state="done"]').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const bytes = { code: 0, vocabulary: 0, index: 0 };
  for (const response of responses) {
    const path = new URL(response.url()).pathname;
    const kind = kindOf(path);
    if (kind === undefined || seen.has(path)) continue;
    seen.add(path);
    bytes[kind] += wireSize(await response.body(), path);
  }
  await context.close();
  return { query, ...bytes, total: bytes.code + bytes.vocabulary + bytes.index };
}

function kindOf(path: string): 'code' | 'vocabulary' | 'index' | undefined {
  if (path.includes('/pagefind/words/')) return 'vocabulary';
  if (path.includes('/pagefind/')) return 'index';
  return path.endsWith('.js') ? 'code' : undefined;
}

/** Pagefind's own files are compressed already; hosts compress the others. */
function wireSize(body: Buffer, path: string): number {
  if (/\.pf_\w+$/u.test(path)) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
