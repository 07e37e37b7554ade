import type { ChangeEntry, ChangeKind } from '../schemas/retirement.ts';
import { firstDayOf, isDay, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { changesOf, standItem } from '../timeline/item-standing.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';

/** The day of one shutdown, as it was known from a moment on. */
export interface ShutdownStep {
  /** Since when it was known: the day of the announcement, or of the change that moved it. */
  knownOn: CalendarDate;
  /** The day that the announcement last gave. */
  day: CalendarDay;
  /** Whether it still holds: false once it is called off, undone, withdrawn, or given by another announcement. */
  holds: boolean;
}

/** Kinds of change by which another announcement can take a shutdown over. */
const takingOver: readonly ChangeKind[] = ['dated', 'postponed', 'advanced', 'removed-again'];

/**
 * How the day of an item's shutdown was set and moved, oldest first, by the changes that the record knows. Two
 * steps that follow each other always differ. Without a step there never was a day: none was given, or a
 * month at most.
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

/** The day of the shutdown by some changes; none when it is called off, undone, or not known to the day. */
function dayGiven(
  item: Item,
  announcedOn: CalendarDate,
  changes: readonly ChangeEntry[],
): CalendarDay | undefined {
  // A change that is dated to its month may follow one of a day in that month.
  const day = [announcedOn, ...changes.map(({ on }) => on)].map(firstDayOf).toSorted().at(-1)!;
  const { state, shutdownOn, removedAgainOn } = standItem(item, { announcedOn, changes: [...changes] }, day);
  if (!['announced', 'retired', 'partly-retired'].includes(state)) return undefined;
  const date = removedAgainOn ?? shutdownOn;
  return date !== undefined && isDay(date) ? date : undefined;
}

/** Whether one of the changes was made by an announcement that has an item of its own for the same life. */
function isTakenOver(item: Item, changes: readonly ChangeEntry[], record: TimelineRecord): boolean {
  return changes.some(
    ({ kind, by }) =>
      takingOver.includes(kind) &&
      record.retirements.some(({ id, items }) => id === by && items.some(({ life }) => life === item.life)),
  );
}
