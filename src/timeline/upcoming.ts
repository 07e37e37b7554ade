import { compareDates, daysBetween, isDay, type CalendarDate } from '../calendar/calendar-day.ts';
import type { Item, Retirement, TimelineRecord } from './record.ts';

/** What sets on one date: the items of all announcements that give it. */
export interface Setting {
  on: CalendarDate;
  /** Whole days from the record's day; absent for a date known only to the month. */
  daysLeft: number | undefined;
  items: { retirement: Retirement; item: Item }[];
}

/** The shutdown dates that lie ahead of the record's day, nearest first. */
export function upcomingSettings(record: TimelineRecord): Setting[] {
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
