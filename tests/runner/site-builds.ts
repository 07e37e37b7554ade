import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hostVariables } from '../../src/deployment/deployment.ts';
import { testClock, variants, type Variant, type VariantName } from '../support/variants.ts';
import { runNode } from './run-program.ts';

/** How many builds run at the same time: each keeps about one core busy. */
const AT_ONCE = 2;

/** The settings that a build reads from outside, and what hosts say of it. None of ours comes from the person who runs the tests. */
const SETTINGS = [
  'SITE_URL',
  'BASE_PATH',
  'CANONICAL_URL',
  'PREVIEW',
  'PRECOMPRESS',
  'REVIEW_BASE',
  'REVIEW_ALLOW',
  'DESK',
  'DESK_REPOSITORY',
  'CONTACT_URL',
  'CONTENT_DIR',
  ...hostVariables,
];

/**
 * Takes these settings out of the environment of the run. Commands that tests start inherit it, and on a host they would be
 * builds of that host: on the main branch one that is published, and lacks its address.
 */
export function forgetSettings(): void {
  // An empty variable counts as absent.
  for (const name of SETTINGS) process.env[name] = '';
}

export interface SiteBuilds {
  /** The folders of all builds, by the environment variables that tell the suites. */
  env: Record<string, string>;
}

/** Folder of this run, which no other run shares. */
export const runFolder = resolve('.cache/test', String(process.pid));

/**
 * Builds every variant of the site, or takes those that UFUL_TEST_SITES holds from an earlier run.
 *
 * @throws Error with the output of the builds that failed
 */
export async function buildSites(): Promise<SiteBuilds> {
  const kept = process.env['UFUL_TEST_SITES']?.trim();
  const folder = kept ? resolve(kept) : join(runFolder, 'sites');
  mkdirSync(folder, { recursive: true });

  const jobs = Object.entries(variants) as [VariantName, Variant][];
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const [name, variant] = job;
      const failure = await buildSite(variant, join(folder, name));
      if (failure !== undefined) failures.push(`${name}: ${failure}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failures.length > 0) throw new Error(failures.join('\n'));

  return {
    env: Object.fromEntries(
      Object.entries(variants).map(([name, { variable }]) => [variable, join(folder, name)]),
    ),
  };
}

/** Builds one variant into a folder that has none yet; the output of the build when it fails. */
export async function buildSite({ settings }: Variant, folder: string): Promise<string | undefined> {
  if (existsSync(join(folder, 'index.html'))) return undefined;
  const env = {
    ...Object.fromEntries(SETTINGS.map((name) => [name, ''])),
    SOURCE_DATE_EPOCH: String(testClock),
    // The builds of one run share what they have drawn, and leave nothing of it behind.
    CARD_CACHE: join(runFolder, 'cards'),
    ...settings,
  };
  const { code, output } = await runNode(['src/commands/build.ts', '--out', folder], { env });
  return code === 0 ? undefined : output;
}

/** Removes what this run has left: its folder, and what its builds keep for a next time that will not come. */
export function removeRun(): void {
  rmSync(runFolder, { recursive: true, force: true });
  for (const parent of ['.cache/build', '.build']) {
    if (!existsSync(parent)) continue;
    for (const name of readdirSync(parent)) {
      if (name.startsWith(`.cache-test-${process.pid}-`)) {
        rmSync(join(parent, name), { recursive: true, force: true });
      }
    }
  }
}
