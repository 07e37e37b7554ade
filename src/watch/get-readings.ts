import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDay, isMonth, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { fetchPage } from './fetch-page.ts';
import { isHelpAddress } from './help-page.ts';
import { PAGE_URL, type Reading } from './reading.ts';

/** The command was told to read something that is not there, or that has no day. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';
}

export interface ReadingOptions {
  /** The day on which all of the pages were read, where it is given. */
  readOn: CalendarDate | undefined;
  /** Today in the site's time zone. */
  today: CalendarDay;
  /** Where a copy of the one page is kept for good, where that is known. */
  archived?: string | undefined;
}

/**
 * Reads pages from files, from folders of saved pages (all of their `.md` and `.html` files) and from addresses. A page was read on
 * the day that is given, else on the one with which its file's name begins, else today; in a folder every name has one.
 *
 * @throws ReadingError or FetchError, with what to do
 */
export async function getReadings(sources: readonly string[], options: ReadingOptions): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const source of sources) {
    if (/^https?:\/\//iu.test(source)) readings.push(await getAddress(source, options));
    else readings.push(...getPath(source, options));
  }
  if (options.readOn !== undefined && readings.length > 1) {
    throw new ReadingError(
      `--read-on is the day of one page, and there are ${readings.length}; put the day at the beginning of each file's name instead`,
    );
  }
  const { archived } = options;
  if (archived === undefined) return readings;
  if (readings.length > 1) {
    throw new ReadingError(
      `--archived is the copy of one page, and there are ${readings.length}; write into each file above its first heading: <!-- archived: https://… -->`,
    );
  }
  return readings.map((reading) => withArchived(reading, archived));
}

/** A reading that names a copy which others can open, in place of a file or nothing. */
export function withArchived(reading: Reading, archived: string): Reading {
  return { ...reading, via: `archived copy: ${archived}` };
}

/** The address of the copy that a saved page names itself, above its first heading or element. */
function archivedIn(text: string): string | undefined {
  return /^[^#]*?<!--\s*archived:\s*(https?:\/\/\S+)\s*-->/u.exec(text)?.[1];
}

async function getAddress(address: string, { readOn, today }: ReadingOptions): Promise<Reading> {
  const text = await fetchPage(address);
  const isOwn = address.replace(/\.md$/u, '') === PAGE_URL || isHelpAddress(address);
  return { from: address, text, readOn: readOn ?? today, via: isOwn ? undefined : `copy: ${address}` };
}

function getPath(path: string, options: ReadingOptions): Reading[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new ReadingError(`there is no file or folder ${path}; name one, or an http(s) address`);
  if (stat.isFile()) return [readFile(path, options.readOn ?? dayOfName(path) ?? options.today)];
  const files = readdirSync(path)
    .filter((name) => /\.(?:md|html)$/u.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0) throw new ReadingError(`${path} holds no page; save pages there as 2026-08-20.md`);
  return files.map((file) => {
    const readOn = options.readOn ?? dayOfName(file);
    if (readOn === undefined) {
      throw new ReadingError(
        `${file}: begin the name with the day on which the page was read: 2026-08-20.md`,
      );
    }
    return readFile(file, readOn);
  });
}

function readFile(path: string, readOn: CalendarDate): Reading {
  const text = readFileSync(path, 'utf8');
  const reading = { from: path, text, readOn, via: `saved copy: ${basename(path)}` };
  const archived = archivedIn(text);
  return archived === undefined ? reading : withArchived(reading, archived);
}

function dayOfName(path: string): CalendarDate | undefined {
  const [text = ''] = /^\d{4}-\d{2}(?:-\d{2})?(?!\d)/u.exec(basename(path)) ?? [];
  return isDay(text) || isMonth(text) ? text : undefined;
}
