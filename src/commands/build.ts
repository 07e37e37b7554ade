/**
 * `npm run build [-- --out dist]`: checks the content, builds the site, and puts it into the folder only when
 * all of it has succeeded. A build that fails leaves the folder as it was.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runAstroBuild } from '../hosting/astro-build.ts';
import { codeDigest, dropStaleContent } from '../hosting/build-cache.ts';
import { describeFailure } from '../hosting/build-failure.ts';
import { buildFolders, type BuildFolders } from '../hosting/build-folders.ts';
import { filesBelow } from '../hosting/files-below.ts';
import { CommandError, runCommand } from '../hosting/run-command.ts';
import { digestOfSite, findStandingSite, recordSite, renewClock } from '../hosting/kept-site.ts';
import { showProgress } from '../hosting/progress.ts';
import { precompress } from '../hosting/precompress.ts';
import { openStaging } from '../hosting/staging.ts';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { articleBases } from '../kept/article-bases.ts';
import { Kept, useKept } from '../kept/kept.ts';
import { readSettings, type Settings } from '../settings.ts';

const NO_CONTACT =
  'CONTACT_URL is not set, and the host names no repository: /about/ tells readers that there is no address for reports of errors.';

async function main(): Promise<void> {
  const startedAt = performance.now();
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const folders = buildFolders(resolve(values.out));

  fixClock();
  const settings = readSettings(process.env);
  const { preview, contactUrl, warnings } = settings;
  const isNew = await bringUpToDate(folders, settings);

  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const drafts = preview ? ', with drafts and scheduled items,' : '';
  const unchanged = isNew ? '' : ', nothing of which has changed,';
  for (const warning of warnings) console.warn(warning);
  if (!preview && contactUrl === undefined) console.log(NO_CONTACT);
  console.log(`${countPages(folders.target)} pages${drafts}${unchanged} in ${seconds} s: ${folders.label}`);
}

/** Builds the site, where it does not stand already as it would be built; returns whether it has. */
async function bringUpToDate(folders: BuildFolders, settings: Settings): Promise<boolean> {
  // Loaded late, because site.ts reads the settings as soon as it is loaded.
  const { today } = await import('../site.ts');
  const code = codeDigest();
  const record = join(folders.cache, 'site.json');
  const made = digestOfSite(settings, code, today);
  const standing = findStandingSite(folders.target, record, made, settings);
  if (standing) {
    if (standing.advice !== '') console.log(standing.advice);
    renewClock(folders.target, settings);
    recordSite(folders.target, record, made, standing.advice);
    return false;
  }
  const advice = await assertContent(folders, settings.contentDir, code);
  const kept = openKept(folders, settings, code, today);
  try {
    await buildInto(folders, settings, code, kept);
  } catch (cause) {
    if (!kept?.isUsed) throw cause;
    // What was wrong may be what was taken from the build before: a build from nothing tells. It is another process, since Astro
    // leaves pictures out of the second site that one process builds.
    kept.forget();
    const { status } = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' });
    process.exit(status ?? 1);
  }
  recordSite(folders.target, record, made, advice);
  return true;
}

/** Gives every module and every process of this build the same clock, to the second. */
function fixClock(): void {
  if (process.env['SOURCE_DATE_EPOCH']?.trim()) return;
  process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(Date.now() / 1000));
}

/** Checks the content, and prints and returns what is advised. */
async function assertContent(folders: BuildFolders, contentDir: string, code: string): Promise<string> {
  const { checkContent } = await import('../check/check-content.ts');
  const { formatProblems } = await import('../check/report.ts');
  const problems = inWords(folders, () =>
    checkContent(contentDir, { keptIn: join(folders.cache, 'check'), code }),
  );
  const text = problems.length > 0 ? formatProblems(problems, contentDir) : '';
  if (problems.some(({ advice }) => !advice)) throw new CommandError(text);
  if (text !== '') console.log(text);
  return text;
}

async function buildInto(
  folders: BuildFolders,
  { contentDir, precompress: packs }: Settings,
  code: string,
  kept: Kept | undefined,
): Promise<void> {
  const staging = inWords(folders, () => openStaging(folders));
  const endProgress = showProgress();
  try {
    const markFresh = dropStaleContent(folders.cache, contentDir, code);
    useKept(kept);
    await runAstroBuild({ outDir: staging.next, cacheDir: folders.cache });
    if (packs) await precompress(staging.next);
    markFresh();
    staging.publish();
  } catch (cause) {
    staging.discard();
    throw failed(folders, cause);
  } finally {
    endProgress();
  }
}

/** What can be taken again of texts and pages. A preview, and a site with packed copies, is always built whole. */
function openKept(
  folders: BuildFolders,
  settings: Settings,
  code: string,
  today: CalendarDay,
): Kept | undefined {
  if (settings.preview || settings.precompress) return undefined;
  return new Kept(join(folders.cache, 'kept'), articleBases(settings, code, today));
}

function inWords<T>(folders: BuildFolders, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof CommandError ? error : failed(folders, error);
  }
}

function failed({ label }: BuildFolders, cause: unknown): CommandError {
  return new CommandError(`The build failed; ${label} is as it was.\n${describeFailure(cause)}`, { cause });
}

function countPages(folder: string): number {
  return filesBelow(folder).filter((path) => path.endsWith('.html')).length;
}

await runCommand(main);
