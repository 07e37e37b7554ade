import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crashed, type Failure, type SuiteResult } from './result.ts';
import { runNode } from './run-program.ts';
import { runFolder } from './site-builds.ts';

/** The parts of Vitest's JSON report that count. */
interface Report {
  testResults: {
    name: string;
    status: 'passed' | 'failed';
    message: string;
    assertionResults: {
      fullName: string;
      status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
      failureMessages: string[];
      meta?: { reason?: string; [name: string]: unknown };
    }[];
  }[];
}

/**
 * Runs one project of vitest.config.ts.
 *
 * @param limit minutes after which it is ended
 */
export async function runVitest(
  project: string,
  filters: readonly string[],
  env: Record<string, string> = {},
  limit?: number,
): Promise<SuiteResult> {
  const file = reportOf(project);
  const { code, output } = await runNode(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=json',
      `--outputFile=${file}`,
      ...filters,
    ],
    { env, ...(limit === undefined ? {} : { limit }) },
  );
  if (!existsSync(file)) return crashed(`vitest, project ${project}`, output);
  const result = readReport(JSON.parse(readFileSync(file, 'utf8')) as Report);
  if (code !== 0 && result.failures.length === 0) {
    return { ...result, failures: [{ title: `vitest, project ${project}`, detail: output }] };
  }
  return result;
}

/** The tests of a project that has run, each with its file and what it said of itself. */
export function readTests(
  project: string,
): ({ file: string } & Report['testResults'][number]['assertionResults'][number])[] {
  if (!existsSync(reportOf(project))) return [];
  const { testResults } = JSON.parse(readFileSync(reportOf(project), 'utf8')) as Report;
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ file: name, ...test })),
  );
}

const reportOf = (project: string): string => join(runFolder, `${project}.json`);

function readReport({ testResults }: Report): SuiteResult {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, title: `${relative('', name)}: ${test.fullName}` })),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: [
      ...testResults.flatMap(failureOfFile),
      ...tests
        .filter(({ status }) => status === 'failed')
        .map(({ title, failureMessages }) => ({
          title,
          detail: failureMessages.map(trimStack).join('\n\n'),
        })),
    ],
    skips: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ title, meta }) => ({ title, reason: meta?.reason ?? 'it gives no reason' })),
  };
}

/** A file that cannot be loaded, or whose set-up fails, has no failed test that would say so. */
function failureOfFile({
  name,
  status,
  message,
  assertionResults,
}: Report['testResults'][number]): Failure[] {
  if (status !== 'failed' || assertionResults.some((test) => test.status === 'failed')) return [];
  return [{ title: relative('', name), detail: message || 'the file could not be run' }];
}

/** Keeps the message, and of the stack what is ours. */
function trimStack(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s+at /u.test(line) || (line.includes('/tests/') && !line.includes('node_modules')))
    .join('\n');
}
