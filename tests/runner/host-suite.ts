import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { Finding } from '../hosts/check-host.ts';
import { installWrangler } from '../hosts/wrangler-install.ts';
import { formatHostTable, insertHostTable, type HostResult } from './host-table.ts';
import type { SuiteResult } from './result.ts';
import { readTests, runVitest } from './vitest-suite.ts';

const DOCUMENT = 'docs/hosting.md';

/** The order of the columns: our own servers, those that others run, those that are imitated. */
const FILES = ['own-servers', 'cloudflare', 'imitated-hosts'];

/**
 * Tries the hosts, and holds the table of docs/hosting.md to what was found, or writes it (`--write`). Where only some tests
 * run, the table is left alone.
 */
export async function runHosts(
  filters: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<SuiteResult> {
  const words = filters.filter((filter) => filter !== '--write');
  try {
    installWrangler();
  } catch (error) {
    // The tests that need it fail, and say so.
    console.log(`  ${String(error)}`);
  }
  const result = await runVitest('hosts', words, env, 40);
  if (words.length > 0) return result;
  const table = formatHostTable(resultsOf(readTests('hosts')));
  const present = readFileSync(DOCUMENT, 'utf8');
  const config = (await resolveConfig(DOCUMENT)) ?? {};
  const found = await format(insertHostTable(present, table), { ...config, filepath: DOCUMENT });
  if (filters.includes('--write')) writeFileSync(DOCUMENT, found);
  else if (found !== present) {
    const detail = `The table is not what was found; "npm run test:hosts -- --write" writes it.\n\n${table}`;
    return { ...result, failures: [...result.failures, { title: DOCUMENT, detail }] };
  }
  return { ...result, passed: result.passed + 1 };
}

function resultsOf(tests: ReturnType<typeof readTests>): HostResult[] {
  return tests
    .toSorted((one, other) => orderOf(one.file) - orderOf(other.file))
    .flatMap(({ meta, status }) => {
      const { finding } = (meta ?? {}) as { finding?: Finding };
      return finding ? [{ ...finding, passed: status === 'passed' }] : [];
    });
}

const orderOf = (file: string): number => FILES.findIndex((name) => file.includes(`/${name}.`));
