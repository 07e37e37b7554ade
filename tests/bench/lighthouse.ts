/**
 * `npm run bench:lighthouse [-- path…]`: Lighthouse's mobile audit of the built site, as a table and one line of
 * JSON. It fails when a page scores below 95 in any of the four categories.
 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { pageTypes } from '../e2e/page-types.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { formatTable, withServedBuild } from './served-build.ts';

/** Every page type but the one for missing pages, which is not to be found by search engines. */
const PATHS = Object.values(pageTypes).filter((path) => path !== pageTypes['the page for missing pages']);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LOWEST = 95;

interface Audit {
  path: string;
  scores: Record<string, number>;
  /** Largest contentful paint, in milliseconds. */
  lcp: number;
  /** Total blocking time, in milliseconds. */
  tbt: number;
  cls: number;
  /** What kept a category from 100. */
  flaws: string[];
}

await withServedBuild(async (server) => {
  const paths = process.argv.length > 2 ? process.argv.slice(2) : PATHS;
  const chrome = await launch({
    chromePath: ensureBrowser(),
    chromeFlags: ['--headless=new', ...browserFlags],
  });
  const audits: Audit[] = [];
  try {
    for (const path of paths) audits.push(await audit(`${server.url}${path.slice(1)}`, path, chrome.port));
  } finally {
    chrome.kill();
  }

  console.log(
    formatTable([
      ['page', ...CATEGORIES, 'LCP ms', 'TBT ms', 'CLS'],
      ...audits.map(({ path, scores, lcp, tbt, cls }) => [
        path,
        ...CATEGORIES.map((category) => scores[category] ?? 0),
        Math.round(lcp),
        Math.round(tbt),
        cls.toFixed(4),
      ]),
    ]),
  );
  console.log(JSON.stringify(audits));
  if (audits.some(({ scores }) => Object.values(scores).some((score) => score < LOWEST)))
    process.exitCode = 1;
});

async function audit(url: string, path: string, port: number): Promise<Audit> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${path}`);
  const { categories, audits } = result.lhr;
  const valueOf = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
  return {
    path,
    scores: Object.fromEntries(
      Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
    ),
    lcp: valueOf('largest-contentful-paint'),
    tbt: valueOf('total-blocking-time'),
    cls: valueOf('cumulative-layout-shift'),
    flaws: Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`),
    ),
  };
}
