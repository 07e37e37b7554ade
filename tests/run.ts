/**
 * `npm test`, or `node tests/run.ts [suite…] [-- filter…]`: runs the suites one after the other and ends with the
 * line `N passed, N failed`. Without a name it runs all but those that run on request. A filter goes to Vitest or
 * Playwright (a part of a file's name).
 *
 * UFUL_TEST_SITES=<folder> keeps the built sites there and takes them again next time: quicker while writing
 * tests, wrong after a change to the site.
 */
import { mkdirSync } from 'node:fs';
import { runBrowserTests } from './runner/browser-suite.ts';
import { runHosts } from './runner/host-suite.ts';
import { crashed, formatResult, formatTotals, joinResults, type SuiteResult } from './runner/result.ts';
import { stopPrograms } from './runner/run-program.ts';
import { buildSites, forgetSettings, removeRun, runFolder, type SiteBuilds } from './runner/site-builds.ts';
import { checkContent, runScript } from './runner/tool-suites.ts';
import { runVitest } from './runner/vitest-suite.ts';

type Suite = (filters: readonly string[]) => Promise<SuiteResult>;

let building: Promise<SiteBuilds> | undefined;
const sites = (): Promise<SiteBuilds> => (building ??= timed('built the sites', buildSites));

/** In the order in which they run: what fails soonest comes first. */
const suites: Record<string, Suite> = {
  types: () => runScript('types'),
  lint: () => runScript('lint'),
  content: checkContent,
  unit: (filters) => runVitest('unit', filters),
  built: async (filters) => runVitest('built', filters, (await sites()).env),
  e2e: async (filters) => runBrowserTests('e2e', filters, (await sites()).env),
  // Every page by the keyboard, in both directions and at three sizes: minutes, where those of every run have seconds.
  access: async (filters) => runBrowserTests('access', filters, (await sites()).env),
  // Its pictures are those of one browser and its fonts.
  visual: async (filters) => runBrowserTests('visual', filters, (await sites()).env),
  // It needs copies of OpenAI's page, which are not ours to keep here.
  pages: (filters) => runVitest('pages', filters),
  // It installs programs where they are missing, and builds a site six times.
  clients: async (filters) => runVitest('clients', filters, (await sites()).env, 40),
  // It starts development servers, and builds a site with what was written in a browser.
  desk: (filters) => runVitest('desk', filters, {}, 15),
  // It starts servers that have to be installed, and Cloudflare's.
  hosts: async (filters) => runHosts(filters, (await sites()).env),
  // It checks two thousand broken content files.
  fuzz: (filters) => runVitest('fuzz', filters, {}, 60),
  // It fills a disk, and kills builds half-way.
  faults: (filters) => runVitest('faults', filters, {}, 30),
};

/** Suites that keep one core busy each, and so run side by side. */
const onOneCore: readonly string[] = ['types', 'lint', 'content'];

/** Suites that question built sites. */
const onSites: readonly string[] = ['built', 'e2e', 'access', 'visual', 'clients', 'hosts'];

/** Suites that run only when they are named: they need what not every machine has, or take long. */
const onRequest: readonly string[] = [
  'access',
  'visual',
  'pages',
  'clients',
  'desk',
  'hosts',
  'fuzz',
  'faults',
];

async function main(): Promise<void> {
  const cut = process.argv.indexOf('--');
  const names = process.argv.slice(2, cut === -1 ? undefined : cut);
  const filters = cut === -1 ? [] : process.argv.slice(cut + 1);
  const unknown = names.filter((name) => !Object.hasOwn(suites, name));
  if (unknown.length > 0) {
    throw new Error(`There is no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
  }

  forgetSettings();
  mkdirSync(runFolder, { recursive: true });
  const results: SuiteResult[] = [];
  const run = async (name: string): Promise<void> => {
    const startedAt = performance.now();
    const result = await suites[name]!(filters).catch((error: unknown) =>
      crashed(`the suite ${name} could not run`, String(error)),
    );
    results.push(result);
    console.log(formatResult(name, result, (performance.now() - startedAt) / 1000));
  };
  const chosen = Object.keys(suites).filter((name) =>
    names.length > 0 ? names.includes(name) : !onRequest.includes(name),
  );
  await Promise.all(chosen.filter((name) => onOneCore.includes(name)).map(run));
  // Sites are built beside the unit tests: either alone leaves a core idle at its end. The suites that need them tell why they failed.
  if (chosen.some((name) => onSites.includes(name))) void sites().catch(() => undefined);
  for (const name of chosen.filter((other) => !onOneCore.includes(other))) await run(name);
  const total = joinResults(results);
  if (total.failures.length > 0) process.exitCode = 1;
  closingLine = formatTotals(total);
}

let closingLine = '0 passed, 1 failed';

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  console.log(`  ${what} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopPrograms();
    removeRun();
    process.exit(1);
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  removeRun();
  console.log(closingLine);
}
