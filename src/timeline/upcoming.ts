import { compareDates, daysBetween, isDay, type CalendarDate } from '../calendar/calendar-day.ts';
import type { Item, Retirement, TimelineRecord } from './record.ts';

/** One shutdown date ahead, with the items of all announcements that are shut down on it. */
export interface UpcomingDate {
  on: CalendarDate;
  /** Whole days from the record's day; undefined for a date known only to the month. */
  daysLeft: number | undefined;
  items: { retirement: Retirement; item: Item }[];
}

/** The shutdown dates after the record's day, nearest first. */
export function upcomingDates(record: TimelineRecord): UpcomingDate[] {
  const ahead = record.retirements.flatMap((retirement) =>
    retirement.items
      .filter((item) => item.standing.state === 'announced')
      .map((item) => ({ retirement, item, on: item.standing.removedAgainOn ?? item.standing.shutdownOn })),
  );
  return [...Map.groupBy(ahead, (entry) => entry.on)]
    .filter((group): group is [CalendarDate, typeof ahead] => group[0] !== undefined)
    .map(([on, items]) => ({
      on,
      daysLeft: isDay(on) ? daysBetween(record.day, on) : undefined,
      items: items.map(({ retirement, item }) => ({ retirement, item })),
    }))
    .toSorted((a, b) => compareDates(a.on, b.on));
}
