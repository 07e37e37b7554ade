import { spawnSync } from 'node:child_process';
import { testClock } from '../support/variants.ts';

/** What Vitest tells its own processes, which a build would take for its own. */
const OF_VITEST = ['VITEST', 'NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'];

/**
 * Builds a site as a person does, with the clock of the tests.
 *
 * @throws Error with what the build said, when it fails
 */
export function buildSite(out: string, settings: Readonly<Record<string, string>>): void {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(testClock), ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', out], {
    env: { ...env, ...Object.fromEntries(OF_VITEST.map((name) => [name, undefined])) },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}
