/**
 * `npm run bench:search [-- open held-out late third fourth real large scale]`: how well the search finds, what a first query loads, how long a key press takes, and what
 * the index costs, with stock Pagefind and MiniSearch beside it on the same cases. Tables, and JSON on the last line.
 * It fails when a goal below is missed. What each part measures is said in `docs/decisions/0020-own-keys.md`.
 *
 * UFUL_BENCH_SITES=<folder> keeps the built sites there and takes them again next time: quicker while tuning, wrong
 * after a change to the pages. The index of a kept site is built anew.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { startServer } from '../../src/hosting/server.ts';
import { buildSite, removeRun, runFolder } from '../runner/site-builds.ts';
import { browserFlags, ensureBrowser } from '../support/browser.ts';
import { variants } from '../support/variants.ts';
import { writeArticleTree, type CaseArticle } from './search/article-tree.ts';
import { readArticles, readCases, readSiteCases, SITE_SETS, type SearchCase } from './search/cases.ts';
import { weighFirstQuery, type FirstQuery } from './search/first-query.ts';
import { measureIndex } from './search/index-cost.ts';
import { timeKeystrokes, type Keystrokes } from './search/keystrokes.ts';
import { openMiniSearch } from './search/mini-search.ts';
import { writeProse } from './search/prose.ts';
import { weighAtScale } from './search/scale.ts';
import { flaws, score, type CaseResult, type Score } from './search/score.ts';
import { askSite } from './search/site-search.ts';
import { askStock, letStockRun } from './search/stock-pagefind.ts';
import { formatTable } from './served-build.ts';

const PAGES = 2000;
/** So many pages are indexed without a site round them, to weigh what a query loads. */
const SCALE = 10_000;
const INDEX_ROUNDS = 3;
const FIRST_QUERIES = ['gpt-4o', 'عريضة', 'شات جي بي تي', 'متى يتوقف o3', '«الصوت المتقدم»'];
/** A first query that finds nothing loads what fixes it, too: the rare case, which is told beside the goal. */
const MISTYPED = 'نموزج';
const TYPED = ['النماذج', 'شات جي بي تي', 'gpt-4o', 'الذكاء الاصطناعي', 'المراهقبن', 'مراكز البيانات'];

/** A site that is measured: a content tree of its own, or the repository's. */
interface Bench {
  name: string;
  articles?: readonly CaseArticle[];
}

interface Site {
  dir: string;
  content: string;
  url: string;
  /** A page in which stock Pagefind can run. */
  lenient: Page;
}

const kept = process.env['UFUL_BENCH_SITES']?.trim();
const folder = kept ? resolve(kept) : join(runFolder, 'search');
const missed: string[] = [];
const report: Record<string, unknown> = {};

function expectGoal(what: string, value: number, goal: number, isAtLeast = true): void {
  if (isAtLeast ? value < goal : value > goal) {
    missed.push(`${what} is ${Math.round(value * 1000) / 1000}, and the goal is ${goal}`);
  }
}

const open = readArticles('open-cases');
const benches = {
  open: { name: 'open', articles: open },
  heldOut: { name: 'held-out', articles: readArticles('held-out-cases') },
  late: { name: 'late', articles: readArticles('late-cases') },
  third: { name: 'third', articles: readArticles('third-cases') },
  fourth: { name: 'fourth', articles: readArticles('fourth-cases') },
  real: { name: 'real' },
  large: { name: 'large', articles: amongProse(open) },
} satisfies Record<string, Bench>;

try {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  await measure(browser, benches.open, async (site, page) => {
    const scores = await compare(site, page, 'open set', readCases('open-cases'));
    expectGoal('hit@1 of the open set', scores.hitAt1, 0.97);
    expectGoal('recall@5 of the open set', scores.recallAt5, 0.98);
    // Two of its queries, «النماذج» and «للنماذج», go first to the list of that title, which its author did not know.
    expectGoal('precision of the open set', scores.precision, 0.975);
    expectGoal('answers to what nothing answers', scores.unanswerable - scores.nothingFound, 0, false);
    await compare(site, page, 'further queries on the open set', readCases('further-cases'));
    expectQuick('34 pages', await timed(browser, site, '34 pages'), 30);
  });
  await measure(browser, benches.heldOut, async (site, page) => {
    await compare(site, page, 'held-out set', readCases('held-out-cases'));
  });
  await measure(browser, benches.late, async (site, page) => {
    await compare(site, page, 'second held-out set', readCases('late-cases'));
  });
  await measure(browser, benches.third, async (site, page) => {
    await compare(site, page, 'third held-out set', readCases('third-cases'));
  });
  await measure(browser, benches.fourth, async (site, page) => {
    await compare(site, page, 'fourth held-out set', readCases('fourth-cases'));
  });
  await measure(browser, benches.real, async (site, page) => {
    for (const set of SITE_SETS) {
      await compare(
        site,
        page,
        `the site itself, ${set}`,
        readSiteCases(set, (path) => textOf(site, path)),
      );
    }
    await weigh(browser, site);
  });
  await measure(browser, benches.large, async (site, page) => {
    const scores = await compare(site, page, `${PAGES} pages`, readCases('open-cases'));
    expectGoal(`recall@5 at ${PAGES} pages`, scores.recallAt5, 0.97);
    expectGoal(`precision at ${PAGES} pages`, scores.precision, 0.93);
    expectQuick(`${PAGES} pages`, await timed(browser, site, `${PAGES} pages`), 60);
  });
  await weighScale();
  await browser.close();
} finally {
  removeRun();
}

console.log(JSON.stringify({ ...report, missed }));
if (missed.length > 0) {
  console.error(missed.map((goal) => `missed: ${goal}`).join('\n'));
  process.exitCode = 1;
}

/** Builds a site and both of its indexes, serves it, and has it measured. */
async function measure(
  browser: Browser,
  bench: Bench,
  work: (site: Site, page: Page) => Promise<void>,
): Promise<void> {
  const wanted = process.argv.slice(2);
  if (wanted.length > 0 && !wanted.includes(bench.name)) return;
  const dir = join(folder, bench.name);
  const content = bench.articles ? join(folder, `${bench.name}-content`) : resolve('content');
  if (bench.articles && !existsSync(content)) {
    mkdirSync(content, { recursive: true });
    writeArticleTree(content, bench.articles);
  }
  const settings = bench.articles ? { CONTENT_DIR: content } : {};
  const failure = await buildSite({ ...variants.production, settings }, dir);
  if (failure !== undefined) throw new Error(failure);
  const rounds = bench.name === 'large' ? INDEX_ROUNDS : 1;
  const stock = await measureIndex('stock', dir, content, rounds);
  const ours = await measureIndex('ours', dir, content, rounds);
  report[`index of ${bench.name}`] = { ours, stock };
  console.log(
    `\nIndex of ${bench.name}: ${ours.milliseconds} ms, ${ours.bytes} bytes (stock Pagefind ${stock.milliseconds} ms, ${stock.bytes} bytes)`,
  );
  if (bench.name === 'large') {
    expectGoal("index time beside stock Pagefind's", ours.milliseconds / stock.milliseconds, 1.5, false);
    expectGoal("index size beside stock Pagefind's", ours.bytes / stock.bytes, 1, false);
  }

  const server = await startServer({ dir });
  // The site's policy lets no WebAssembly run, which stock Pagefind needs; our search is measured under it.
  const [page, lenient] = [await browser.newPage(), await browser.newPage({ bypassCSP: true })];
  await letStockRun(lenient);
  try {
    await work({ dir, content, url: server.url, lenient }, page);
  } finally {
    await page.close();
    await lenient.close();
    await server.close();
  }
  if (!kept) rmSync(dir, { recursive: true, force: true });
}

/** Asks all three engines the same, prints their scores by kind of query, and returns ours. */
async function compare(site: Site, page: Page, name: string, cases: readonly SearchCase[]): Promise<Score> {
  const mini = openMiniSearch(site.dir);
  // Sets about articles of their own were written before the glossary, the figures and the other pages that every site has by now:
  // their authors judged articles, and so do we, of every engine.
  const toJudge = (addresses: readonly string[]): readonly string[] =>
    name.startsWith('the site itself')
      ? addresses
      : addresses.flatMap((address) => (address.startsWith('articles/') ? [address.slice(9)] : []));
  const engines: Record<string, (query: string) => Promise<string[]> | string[]> = {
    ours: (query) => askSite(page, site.url, query),
    'stock Pagefind': (query) => askStock(site.lenient, site.url, query),
    MiniSearch: mini,
  };
  const rows: (string | number)[][] = [];
  const scores: Record<string, Score> = {};
  for (const [engine, ask] of Object.entries(engines)) {
    const results: CaseResult[] = [];
    for (const one of cases) results.push({ case: one, pages: toJudge(await ask(one.query)) });
    const total = score(results);
    scores[engine] = total;
    rows.push([engine, ...cells(total)]);
    if (engine !== 'ours') continue;
    for (const [category, members] of Map.groupBy(results, (result) => result.case.category)) {
      rows.push([`  ${category}`, ...cells(score(members))]);
    }
    const wrong = flaws(results);
    if (wrong.length > 0) console.log(`\nNot as wanted (${name}):\n${wrong.join('\n')}`);
  }
  console.log(`\n${name}: ${cases.length} queries`);
  console.log(formatTable([['', 'queries', 'hit@1', 'recall@5', 'precision', 'nothing found'], ...rows]));
  report[name] = scores;
  return scores['ours']!;
}

function cells({
  answerable,
  hitAt1,
  recallAt5,
  precision,
  unanswerable,
  nothingFound,
}: Score): (string | number)[] {
  const [hit, recall, right] = [hitAt1, recallAt5, precision].map((value) =>
    answerable === 0 ? '' : value.toFixed(3),
  );
  return [
    answerable + unanswerable,
    hit!,
    recall!,
    right!,
    unanswerable === 0 ? '' : `${nothingFound}/${unanswerable}`,
  ];
}

async function weigh(browser: Browser, site: Site): Promise<void> {
  const weights: FirstQuery[] = [];
  for (const query of [...FIRST_QUERIES, MISTYPED])
    weights.push(await weighFirstQuery(browser, site.url, query));
  const rows = weights.map(({ query, ...bytes }) => [query, ...Object.values(bytes)]);
  console.log('\nBytes of a first query on the site itself');
  console.log(formatTable([['query', 'code', 'vocabulary', 'index', 'total', 'later'], ...rows]));
  report['first query'] = weights;
  expectGoal('bytes of a first query', Math.max(...weights.map(({ total }) => total)), 105_000, false);
  const found = weights.filter(({ query }) => query !== MISTYPED);
  const own = Math.max(...found.map(({ code, vocabulary }) => code + vocabulary));
  // 14,000 before queries were read as questions; what that took is told in decisions 43 and 45, what it is now in 75.
  expectGoal('bytes of code and vocabulary', own, 18_000, false);
}

async function weighScale(): Promise<void> {
  const wanted = process.argv.slice(2);
  if (wanted.length > 0 && !wanted.includes('scale')) return;
  const articles = amongProse(open, SCALE);
  const { loads, costs } = await weighAtScale(articles, [
    ...FIRST_QUERIES,
    articles[1]!.title.split(' ')[0]!,
  ]);
  const rows = loads.map(({ query, ...numbers }) => [query, ...Object.values(numbers)]);
  console.log(`\nBytes of a first query at ${SCALE} pages, beside code`);
  console.log(formatTable([['query', 'results', 'manifest', 'chunks', 'fragments', 'total'], ...rows]));
  report['first query at scale'] = loads;
  console.log(`\nThe index of ${SCALE} pages`);
  const costRows = Object.entries(costs).map(([what, { cpu, peak }]) => [
    what,
    cpu.toFixed(1),
    (peak / 1e9).toFixed(2),
  ]);
  console.log(formatTable([['', 'processor seconds', 'GB'], ...costRows]));
  report['index at scale'] = costs;
  expectGoal(
    `bytes of a query at ${SCALE} pages`,
    Math.max(...loads.map(({ total }) => total)),
    30_000,
    false,
  );
}

async function timed(browser: Browser, site: Site, name: string): Promise<Keystrokes> {
  const found = await timeKeystrokes(browser, site.url, TYPED);
  console.log(
    `\nKey presses at ${name}: ${found.count}, median ${found.median} ms, p95 ${found.p95} ms, longest task ${found.longestTask} ms`,
  );
  report[`key presses at ${name}`] = found;
  return found;
}

function expectQuick(name: string, { p95, longestTask }: Keystrokes, goal: number): void {
  expectGoal(`p95 of a key press at ${name}`, p95, goal, false);
  expectGoal(`the longest task at ${name}`, longestTask, 50, false);
}

function textOf({ dir }: Site, path: string): string {
  const html = readFileSync(join(dir, path, 'index.html'), 'utf8');
  return html.slice(html.indexOf('data-search-facts')).replaceAll(/<[^>]+>/gu, '');
}

/** The articles of a set among generated ones, evenly. */
function amongProse(articles: readonly CaseArticle[], pages = PAGES): CaseArticle[] {
  const words = readCases('open-cases').flatMap(({ query }) => query.split(/\s+/u));
  const prose = writeProse(pages - articles.length, words);
  const step = Math.floor(prose.length / articles.length);
  return articles.flatMap((article, place) => [
    article,
    ...prose.slice(place * step, place === articles.length - 1 ? undefined : (place + 1) * step),
  ]);
}
