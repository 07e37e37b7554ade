/**
 * `npm run bench:weight [-- path…]`: what a first visit to each type of page loads, in bytes as a browser that takes
 * Brotli (at its best quality) receives them. A table, and then the same as one line of JSON.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Browser, type Response } from '@playwright/test';
import { pageTypes } from '../e2e/page-types.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { formatTable, withServedBuild } from './served-build.ts';

const KINDS = ['html', 'css', 'js', 'font', 'other'] as const;
type Kind = (typeof KINDS)[number];

interface Weight {
  path: string;
  requests: number;
  bytes: Record<Kind, number>;
  total: number;
}

await withServedBuild(async (server) => {
  const paths = process.argv.length > 2 ? process.argv.slice(2) : Object.values<string>(pageTypes);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const weights: Weight[] = [];
  for (const path of paths) weights.push(await weigh(browser, `${server.url}${path.slice(1)}`, path));
  await browser.close();

  console.log(
    formatTable([
      ['page', 'requests', ...KINDS, 'html+css', 'total'],
      ...weights.map(({ path, requests, bytes, total }) => [
        path,
        requests,
        ...KINDS.map((kind) => bytes[kind]),
        bytes.html + bytes.css,
        total,
      ]),
    ]),
  );
  console.log(JSON.stringify(weights));
});

/** Loads a page with an empty cache, and counts what the browser has asked for until it is at rest. */
async function weigh(browser: Browser, url: string, path: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url, { waitUntil: 'networkidle' });

  const bytes: Record<Kind, number> = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  // Icons are the browser's business, and asked for once a site.
  const loaded = responses.filter((response) => !/icon/u.test(new URL(response.url()).pathname));
  for (const response of loaded) bytes[kindOf(response)] += sizeOf(await response.body(), response);
  await context.close();
  const total = KINDS.reduce((sum, kind) => sum + bytes[kind], 0);
  return { path, requests: loaded.length, bytes, total };
}

function typeOf(response: Response): string {
  return response.headers()['content-type']?.split(';')[0] ?? '';
}

function kindOf(response: Response): Kind {
  const type = typeOf(response);
  if (type === 'text/html') return 'html';
  if (type === 'text/css') return 'css';
  if (type === 'text/javascript') return 'js';
  return type.startsWith('font/') ? 'font' : 'other';
}

/** Hosts compress what is text; everything else is sent as it is. */
function sizeOf(body: Buffer, response: Response): number {
  if (!/^text\/|json|xml|svg|manifest/u.test(typeOf(response))) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
