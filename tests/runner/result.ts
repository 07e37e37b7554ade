/** A test or a tool that found something wrong, or could not run. */
export interface Failure {
  title: string;
  /** What it said, in full. */
  detail: string;
}

/** A test that did not run, and why. */
export interface Skip {
  title: string;
  reason: string;
}

/** What a suite came to. */
export interface SuiteResult {
  passed: number;
  failures: readonly Failure[];
  skips: readonly Skip[];
}

/** The result of a suite that came to nothing: it counts as one failure. */
export function crashed(title: string, detail: string): SuiteResult {
  return { passed: 0, failures: [{ title, detail }], skips: [] };
}

export function joinResults(results: readonly SuiteResult[]): SuiteResult {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failures: results.flatMap(({ failures }) => failures),
    skips: results.flatMap(({ skips }) => skips),
  };
}

/** One line for the suite, then its skips, one a line, and its failures in full. */
export function formatResult(name: string, result: SuiteResult, seconds: number): string {
  const { passed, failures, skips } = result;
  const counts = [
    `${passed} passed`,
    failures.length > 0 ? `${failures.length} failed` : '',
    skips.length > 0 ? `${skips.length} skipped` : '',
  ];
  const head = `${failures.length > 0 ? '✗' : '✓'} ${name}: ${counts.filter(Boolean).join(', ')} (${seconds.toFixed(1)} s)`;
  return [
    head,
    ...skips.map(({ title, reason }) => `  skipped: ${title}: ${reason}`),
    ...failures.map(({ title, detail }) => `\n  ✗ ${title}\n${indent(detail)}\n`),
  ].join('\n');
}

/** The closing line of every run, which outsiders read: exactly this form. */
export function formatTotals({ passed, failures }: SuiteResult): string {
  return `${passed} passed, ${failures.length} failed`;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
