import type { ChangeEntry, ChangeKind } from '../schemas/retirement.ts';
import { firstDayOf, isDay, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { changesOf, deriveItemStanding } from '../timeline/item-standing.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';

/** The day of a shutdown, as it was known from some date on. */
export interface ShutdownStep {
  /** The date from which it was known: that of the announcement, or of the change that moved it. */
  knownOn: CalendarDate;
  /** The day that the announcement last gave. */
  day: CalendarDay;
  /** False if the shutdown was called off, undone or withdrawn, or if another announcement sets its date. */
  holds: boolean;
}

/** The kinds of change by which another announcement can take over the date of a shutdown. */
const takeoverKinds: readonly ChangeKind[] = ['dated', 'postponed', 'advanced', 'removed-again'];

/**
 * How the day of an item's shutdown was set and moved by the changes known on the day of the record, oldest first.
 * Consecutive steps always differ. There are no steps if no day was ever given, or only a month.
 */
export function trackShutdown(item: Item, retirement: Retirement, record: TimelineRecord): ShutdownStep[] {
  const announcedOn = item.announcedOn ?? retirement.announcedOn;
  const changes = changesOf(item, retirement, record.day);
  const steps: ShutdownStep[] = [];
  for (let count = 0; count <= changes.length; count += 1) {
    const known = changes.slice(0, count);
    const given = isTakenOver(item, known, record) ? undefined : dayGiven(item, announcedOn, known);
    const before = steps.at(-1);
    const day = given ?? before?.day;
    const holds = given !== undefined;
    if (day === undefined || (before?.day === day && before.holds === holds)) continue;
    steps.push({ knownOn: known.at(-1)?.on ?? announcedOn, day, holds });
  }
  return steps;
}

/** The day of the shutdown after some changes; undefined if it was called off or undone, or is not known to the day. */
function dayGiven(
  item: Item,
  announcedOn: CalendarDate,
  changes: readonly ChangeEntry[],
): CalendarDay | undefined {
  // The latest date need not be that of the last change: one dated to a month sorts after the days of that month.
  const day = [announcedOn, ...changes.map(({ on }) => on)].map(firstDayOf).toSorted().at(-1)!;
  const { state, shutdownOn, removedAgainOn } = deriveItemStanding(
    item,
    { announcedOn, changes: [...changes] },
    day,
  );
  if (!['announced', 'retired', 'partly-retired'].includes(state)) return undefined;
  const date = removedAgainOn ?? shutdownOn;
  return date !== undefined && isDay(date) ? date : undefined;
}

/** Whether one of the changes comes from another announcement that has its own item for the same life. */
function isTakenOver(item: Item, changes: readonly ChangeEntry[], record: TimelineRecord): boolean {
  return changes.some(
    ({ kind, by }) =>
      takeoverKinds.includes(kind) &&
      record.retirements.some(({ id, items }) => id === by && items.some(({ life }) => life === item.life)),
  );
}
