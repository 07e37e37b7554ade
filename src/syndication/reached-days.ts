import { firstDayOf, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';
import { trackShutdown } from './shutdown-track.ts';

/** A day on which a shutdown fell due, with the items that it was due for. */
export interface ReachedDay {
  day: CalendarDay;
  items: Item[];
}

/**
 * The days of an announcement that have come by the day of the record, by what was known on each: few shutdowns
 * are confirmed in the record, and subscribers want to know of every one. A day that was only given when it had
 * come is no news, and one that another announcement gave is told there.
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
