import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Response } from '@playwright/test';

/** Bytes that a first query loads, as a browser that takes Brotli (at its best quality) receives them. */
export interface FirstQuery {
  query: string;
  /** Our scripts that a page without a search has not loaded, up to the moment at which all results stand. */
  code: number;
  /** The words and names of the site: what completes and corrects. */
  vocabulary: number;
  /** The manifest, Pagefind's chunks and the texts of the results. */
  index: number;
  total: number;
  /** What comes after the results: choices, and what further queries may need. */
  later: number;
}

/** Loads the home page, then asks a first query, and counts what was loaded for it. */
export async function weighFirstQuery(browser: Browser, siteUrl: string, query: string): Promise<FirstQuery> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  // What every page loads at once is no part of a search.
  const seen = new Set<string>();
  const home = await context.newPage();
  home.on('response', (response) => seen.add(new URL(response.url()).pathname));
  await home.goto(siteUrl, { waitUntil: 'networkidle' });
  await home.close();
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.addInitScript(noteWhenDone);
  await page.goto(`${siteUrl}search/?q=${encodeURIComponent(query)}`);
  await page.locator('html[data-done-at]').waitFor({ state: 'attached' });
  await page.waitForTimeout(REST_MS);
  await page.waitForLoadState('networkidle');
  const late = new Set(await page.evaluate(namesOfLate));
  const bytes = { code: 0, vocabulary: 0, index: 0 };
  let later = 0;
  for (const response of responses) {
    const path = new URL(response.url()).pathname;
    const kind = kindOf(path);
    if (kind === undefined || seen.has(path)) continue;
    seen.add(path);
    const size = wireSize(await response.body(), path);
    if (late.has(path)) later += size;
    else bytes[kind] += size;
  }
  await context.close();
  return { query, ...bytes, total: bytes.code + bytes.vocabulary + bytes.index, later };
}

/** Longer than a page is left alone before it is kept, or prepared for further queries. */
const REST_MS = 4000;

/** In the page: notes on its root at what moment of the page the results stand. */
function noteWhenDone(): void {
  new MutationObserver(() => {
    const root = document.documentElement;
    if (root.dataset['doneAt'] === undefined && document.querySelector('[data-results][data-state="done"]'))
      root.dataset['doneAt'] = String(performance.now());
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
}

/** In the page: the paths of what was not asked for before. */
function namesOfLate(): string[] {
  const doneAt = Number(document.documentElement.dataset['doneAt']);
  const asked = performance
    .getEntriesByType('resource')
    .map(({ name, startTime }) => [new URL(name).pathname, startTime < doneAt] as const);
  const early = new Set(asked.flatMap(([path, isEarly]) => (isEarly ? [path] : [])));
  return asked.map(([path]) => path).filter((path) => !early.has(path));
}

function kindOf(path: string): 'code' | 'vocabulary' | 'index' | undefined {
  if (path.includes('/pagefind/words/')) return 'vocabulary';
  if (path.includes('/pagefind/')) return 'index';
  // What keeps a page for reading comes when it comes, on every page.
  return /(?<!\/(?:keep|page-copy)\.[^/]+)\.js$/u.test(path) ? 'code' : undefined;
}

/** Pagefind's own files are compressed already; hosts compress the others. */
function wireSize(body: Buffer, path: string): number {
  if (/\.pf_\w+$/u.test(path)) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
