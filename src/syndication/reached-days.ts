import { firstDayOf, isDay, type CalendarDay } from '../timeline/calendar-day.ts';
import { changesOf, standItem } from '../timeline/item-standing.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';
import { trackShutdown } from './shutdown-track.ts';

/** A day on which a shutdown fell due, with the items that it was due for. */
export interface ReachedDay {
  day: CalendarDay;
  items: Item[];
}

/**
 * The days of an announcement that have come by the day of the record, earliest first, by what was known on each.
 * Few shutdowns are confirmed in the record, and subscribers want to know of every one. A day on which the
 * announcement itself was made is no news, and a day that another announcement gave is told there.
 */
export function reachedDays(retirement: Retirement, record: TimelineRecord): ReachedDay[] {
  const due = retirement.items.flatMap((item) =>
    candidates(item, retirement, record)
      .filter((day) => isDueOn(item, retirement, day))
      .filter((day) => heldOn(item, retirement, record, day))
      .map((day) => ({ day, item })),
  );
  return [...Map.groupBy(due, ({ day }) => day)]
    .map(([day, group]) => ({ day, items: group.map(({ item }) => item) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Every day that was ever given for the item and lies between its announcement and the day of the record. */
function candidates(item: Item, retirement: Retirement, record: TimelineRecord): CalendarDay[] {
  const announcedOn = firstDayOf(item.announcedOn ?? retirement.announcedOn);
  const given = [item.shutdownOn, ...changesOf(item, retirement, record.day).map(({ to }) => to)];
  return [...new Set(given)]
    .filter((date) => date !== undefined && isDay(date))
    .filter((day) => day > announcedOn && day <= record.day);
}

function isDueOn(item: Item, retirement: Retirement, day: CalendarDay): boolean {
  const { state, shutdownOn, removedAgainOn } = standItem(item, retirement, day);
  return state === 'retired' && shutdownOn === day && removedAgainOn === undefined;
}

function heldOn(item: Item, retirement: Retirement, record: TimelineRecord, day: CalendarDay): boolean {
  const known = trackShutdown(item, retirement, record).filter(({ knownOn }) => firstDayOf(knownOn) <= day);
  return known.at(-1)?.holds ?? false;
}
