import { compareDates, firstDayOf, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Retirement } from './record.ts';

/** The parts of an announcement by which a change is told elsewhere. */
type Told = Pick<Retirement, 'id' | 'title' | 'changes'>;

/** The newest change of an announcement, as it is told where the announcement itself is not. */
export interface LaterChange {
  retirement: Told;
  change: Retirement['changes'][number];
}

/**
 * What has happened to announcements since a text about them was written: the newest change of each, newest first. A
 * change of the day itself was known to the writer, and one of which only the month is known counts when all of it is
 * later.
 */
export function changesSince(retirements: readonly Told[], writtenOn: CalendarDay): LaterChange[] {
  return retirements
    .flatMap((retirement) => {
      const later = retirement.changes.filter(({ on }) => firstDayOf(on) > writtenOn);
      const change = later.toSorted((a, b) => compareDates(a.on, b.on)).at(-1);
      return change ? [{ retirement, change }] : [];
    })
    .toSorted((a, b) => compareDates(b.change.on, a.change.on));
}
