import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Settings } from '../settings.ts';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { digestOf } from './build-cache.ts';
import { filesBelow } from './files-below.ts';
import { formatSecurity } from './security-file.ts';

/** What a build leaves for the next, by which that knows whether it would build the same. */
interface KeptSite {
  /** Digest of all that the site was made of. */
  made: string;
  /** Digest of the names, sizes and times of its files. */
  files: string;
  /** What the content check advised. */
  advice: string;
}

/** A site that stands as the last build left it. */
export interface StandingSite {
  /** What the content check advised when it was built. */
  advice: string;
}

/**
 * Digest of all that a site is made of: content, code, settings and the day.
 *
 * @param code what `codeDigest` gives
 * @param day of the build clock in the site's time zone
 */
export function digestOfSite(settings: Settings, code: string, day: CalendarDay): string {
  // Its instant is told by two files alone; see `renewClock`.
  const timeless = { ...settings, clock: undefined };
  const search = Object.entries(process.env).filter(([name]) => name.startsWith('PAGEFIND_'));
  // What a tree lacks, the words of the interface for one, is read from the project's own.
  return digestOf(
    [...new Set([settings.contentDir, resolve('content')])],
    JSON.stringify([code, day, timeless, search]),
  );
}

/**
 * Whether the site in a folder is the one that a build would make. A preview never is: it says the minute of its build, and
 * is compared with what may have changed elsewhere; nor is a site with packed copies, which hold the time of their file.
 *
 * @param record file that `recordSite` has written
 * @param made what `digestOfSite` gives
 */
export function findStandingSite(
  folder: string,
  record: string,
  made: string,
  { preview, precompress }: Settings,
): StandingSite | undefined {
  if (preview || precompress || !existsSync(folder)) return undefined;
  const kept = readRecord(record);
  if (kept?.made !== made || kept.files !== stampOf(folder)) return undefined;
  return { advice: kept.advice };
}

/** Records a site that has just been published. */
export function recordSite(folder: string, record: string, made: string, advice: string): void {
  const kept: KeptSite = { made, files: stampOf(folder), advice };
  try {
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, JSON.stringify(kept));
  } catch {
    // The site is published; without a record, the next build builds it again.
  }
}

/** Gives a standing site the clock of this build, in the two files that tell more of it than the day. */
export function renewClock(folder: string, { clock, contactUrl, canonicalUrl }: Settings): void {
  const manifest = join(folder, 'manifest.json');
  const facts = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  replace(manifest, `${JSON.stringify({ ...facts, builtAt: new Date(clock).toISOString() })}\n`);
  const security = join(folder, '.well-known/security.txt');
  if (contactUrl !== undefined) replace(security, formatSecurity({ contactUrl, canonicalUrl, clock }));
}

/** Puts a whole file in another's place at once: the site is being served. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.next`, text);
  renameSync(`${file}.next`, file);
}

function readRecord(file: string): KeptSite | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KeptSite;
  } catch {
    // There is none, or half of one.
    return undefined;
  }
}

function stampOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesBelow(folder).sort()) {
    const { size, mtimeMs } = statSync(join(folder, name));
    hash.update(`${name}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}
