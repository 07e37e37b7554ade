/**
 * `npm run build [-- --out dist]`: checks the content, builds the site, and puts it into the folder only when
 * all of it has succeeded. A build that fails leaves the folder as it was.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runAstroBuild } from '../hosting/astro-build.ts';
import { dropStaleContent } from '../hosting/build-cache.ts';
import { describeFailure } from '../hosting/build-failure.ts';
import { buildFolders, type BuildFolders } from '../hosting/build-folders.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { precompress } from '../hosting/precompress.ts';
import { openStaging, type Staging } from '../hosting/staging.ts';
import { readSettings } from '../settings.ts';

const NO_CONTACT =
  'CONTACT_URL is not set, and the host names no repository: /about/ tells readers that there is no address for reports of errors.';

async function main(): Promise<void> {
  const startedAt = performance.now();
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const folders = buildFolders(resolve(values.out));

  fixClock();
  const { contentDir, preview, contactUrl, precompress: packs } = readSettings(process.env);
  await assertContent(contentDir);
  await buildInto(folders, { contentDir, packs });

  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const drafts = preview ? ', with drafts and scheduled items,' : '';
  if (!preview && contactUrl === undefined) console.log(NO_CONTACT);
  console.log(`${countPages(folders.target)} pages${drafts} in ${seconds} s: ${folders.label}`);
}

/** Gives every module and every process of this build the same clock, to the second. */
function fixClock(): void {
  if (process.env['SOURCE_DATE_EPOCH']?.trim()) return;
  process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(Date.now() / 1000));
}

async function assertContent(contentDir: string): Promise<void> {
  // Loaded late, because site.ts reads the settings as soon as it is loaded.
  const { checkContent } = await import('../check/check-content.ts');
  const { formatProblems } = await import('../check/report.ts');
  const problems = checkContent(contentDir);
  const text = formatProblems(problems, contentDir);
  if (problems.some(({ advice }) => !advice)) throw new CommandError(text);
  if (problems.length > 0) console.log(text);
}

async function buildInto(
  folders: BuildFolders,
  { contentDir, packs }: { contentDir: string; packs: boolean },
): Promise<void> {
  const staging = stage(folders);
  try {
    const markFresh = dropStaleContent(folders.cache, contentDir);
    await runAstroBuild({ outDir: staging.next, cacheDir: folders.cache });
    if (packs) await precompress(staging.next);
    markFresh();
    staging.publish();
  } catch (cause) {
    staging.discard();
    throw failed(folders, cause);
  }
}

function stage(folders: BuildFolders): Staging {
  try {
    return openStaging(folders);
  } catch (error) {
    throw error instanceof CommandError ? error : failed(folders, error);
  }
}

function failed({ label }: BuildFolders, cause: unknown): CommandError {
  return new CommandError(`The build failed; ${label} is as it was.\n${describeFailure(cause)}`, { cause });
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith('.html')).length;
}

await runCommand(main);
