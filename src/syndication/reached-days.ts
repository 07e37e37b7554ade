import { firstDayOf, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';
import { trackShutdown } from './shutdown-track.ts';

/** A day that had been announced as a shutdown date and has come, with the items that it was announced for. */
export interface ReachedDay {
  day: CalendarDay;
  items: Item[];
}

/**
 * The shutdown dates of an announcement that have come by the day of the record, by what was known on each of them. Few
 * shutdowns are confirmed in the record, and subscribers want to be told of every one. Left out are dates that were
 * only given on the day itself or later, and dates that another announcement has set, which reports them itself.
 */
export function reachedDays(retirement: Retirement, record: TimelineRecord): ReachedDay[] {
  const due = retirement.items.flatMap((item) =>
    daysDue(item, retirement, record).map((day) => ({ day, item })),
  );
  return [...Map.groupBy(due, ({ day }) => day)].map(([day, group]) => ({
    day,
    items: group.map(({ item }) => item),
  }));
}

function daysDue(item: Item, retirement: Retirement, record: TimelineRecord): CalendarDay[] {
  return trackShutdown(item, retirement, record)
    .map((step, index, steps) => ({ ...step, since: firstDayOf(step.knownOn), next: steps[index + 1] }))
    .filter(({ holds, day, since }) => holds && day > since && day <= record.day)
    .filter(({ day, next }) => next === undefined || firstDayOf(next.knownOn) > day)
    .map(({ day }) => day);
}
