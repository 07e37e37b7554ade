import {
  compareDates,
  firstDayOf,
  isDay,
  isMonth,
  lastDayOf,
  type CalendarDate,
} from '../calendar/calendar-day.ts';
import type { RetirementEntry } from '../schemas/retirement.ts';
import { isPageAddress, type Reading } from './reading.ts';

/** A page is older than what the record has from the same page, so that it cannot be written into the record. */
export class OldReadingError extends Error {
  override readonly name = 'OldReadingError';
}

/**
 * Refuses to write what an old copy of the API's page says into a record that has read a newer one: its listings and
 * changes would stand after those that came later, and be taken for the last word.
 *
 * @throws OldReadingError naming both days
 */
export function assertNewest(readings: readonly Reading[], record: readonly RetirementEntry[]): void {
  const last = record
    .filter(({ surface }) => surface !== 'chatgpt')
    .flatMap(daysOfPage)
    .toSorted(compareDates)
    .at(-1);
  if (last === undefined) return;
  const old = readings.find(({ readOn }) => lastDayOf(readOn) < firstDayOf(last));
  if (!old) return;
  throw new OldReadingError(
    `${old.from} was read on ${old.readOn}, and the record has read the page on ${last} already; nothing was written\nRun it without --write to see what the old page says, and write by hand what is lacking, each listing and change in its place.`,
  );
}

/** The days of which the record says that the page was read: sources, and listings of replacements. */
function daysOfPage({ sources, items }: RetirementEntry): CalendarDate[] {
  const read = sources
    .filter(({ url }) => url !== undefined && isPageAddress(url))
    .flatMap(({ date }) =>
      date !== undefined && (isDay(date) || isMonth(date)) ? [date as CalendarDate] : [],
    );
  return [...read, ...items.flatMap((item) => item.replacements.map(({ listedOn }) => listedOn))];
}
