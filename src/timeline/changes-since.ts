import { compareDates, firstDayOf, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Retirement } from './record.ts';

/** The parts of an announcement that are needed to report a change of it elsewhere. */
type ChangedRetirement = Pick<Retirement, 'id' | 'title' | 'changes'>;

/** An announcement and its newest change, for a text that was written before that change. */
export interface LaterChange {
  retirement: ChangedRetirement;
  change: Retirement['changes'][number];
}

/**
 * What has happened to announcements since a text about them was written: the newest change of each, newest first.
 * A change made on the day of writing was known to the writer and does not count. A change dated to a month counts
 * only if the whole month is later.
 */
export function changesSince(
  retirements: readonly ChangedRetirement[],
  writtenOn: CalendarDay,
): LaterChange[] {
  return retirements
    .flatMap((retirement) => {
      const later = retirement.changes.filter(({ on }) => firstDayOf(on) > writtenOn);
      const change = later.toSorted((a, b) => compareDates(a.on, b.on)).at(-1);
      return change ? [{ retirement, change }] : [];
    })
    .toSorted((a, b) => compareDates(b.change.on, a.change.on));
}
