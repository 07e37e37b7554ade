import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowser } from '../support/browser.ts';
import { crashed, type SuiteResult } from './result.ts';
import { runNode } from './run-program.ts';
import { runFolder } from './site-builds.ts';

/** The parts of Playwright's JSON report that count. */
interface Report {
  suites: Suite[];
  errors: { message?: string; stack?: string }[];
}
interface Suite {
  title: string;
  suites?: Suite[];
  specs: Spec[];
}
interface Spec {
  title: string;
  file: string;
  line: number;
  tests: {
    projectName: string;
    status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
    annotations: { type: string; description?: string }[];
    results: {
      errors: { message?: string; snippet?: string; location?: { file: string; line: number } }[];
    }[];
  }[];
}

/** The projects of `playwright.config.ts`. */
export type BrowserProject = 'e2e' | 'access' | 'visual';

/** Runs browser tests against the builds that `env` names. */
export async function runBrowserTests(
  project: BrowserProject,
  filters: readonly string[],
  env: Record<string, string>,
): Promise<SuiteResult> {
  const browser = ensureBrowser();
  const file = join(runFolder, `${project}.json`);
  const { code, output } = await runNode(
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      `--project=${project}`,
      '--reporter=json',
      `--output=${join(runFolder, project)}`,
      ...(process.env['UFUL_NEW_PICTURES'] ? ['--update-snapshots=changed'] : []),
      ...filters,
    ],
    { env: { ...env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, limit: 20 },
  );
  if (!existsSync(file)) return crashed('playwright', output);
  const result = readReport(JSON.parse(readFileSync(file, 'utf8')) as Report);
  if (code !== 0 && result.failures.length === 0) {
    return { ...result, failures: [{ title: 'playwright', detail: output }] };
  }
  return result;
}

function readReport({ suites, errors }: Report): SuiteResult {
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  for (const { title, status } of tests) {
    if (status === 'flaky') console.log(`  passed on the second try: ${title}`);
  }
  return {
    passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failures: [
      ...errors.map(({ message, stack }) => ({ title: 'playwright', detail: clean(stack ?? message ?? '') })),
      ...tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ title, results }) => ({
          title,
          detail:
            results.flatMap((result) => result.errors.map(formatError)).join('\n\n') || 'it did not end',
        })),
    ],
    skips: tests
      .filter(({ status }) => status === 'skipped')
      .map(({ title, annotations }) => ({
        title,
        reason: annotations.find(({ description }) => description)?.description ?? 'it gives no reason',
      })),
  };
}

function testsOf(suite: Suite, parents: readonly string[]): (Spec['tests'][number] & { title: string })[] {
  const titles = [...parents, suite.title];
  return [
    ...suite.specs.flatMap((spec) =>
      spec.tests.map((test) => ({
        ...test,
        title: `${[...titles, spec.title].join(' › ')} (line ${spec.line})`,
      })),
    ),
    ...(suite.suites ?? []).flatMap((child) => testsOf(child, titles)),
  ];
}

function formatError({
  message = '',
  snippet = '',
}: Spec['tests'][number]['results'][number]['errors'][number]): string {
  return clean(`${message}\n${snippet}`);
}

function clean(text: string): string {
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules/u.test(line))
    .join('\n')
    .trimEnd();
}
