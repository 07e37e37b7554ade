import type { ChangeEntry, ChangeKind } from '../schemas/retirement.ts';
import { compareDates, firstDayOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { isKnown } from '../timeline/item-standing.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';
import { identifyChange } from './change-identity.ts';
import { reachedDays } from './reached-days.ts';

/**
 * The kind of an entry: a change of the record, or
 *
 * - `announced`: the announcement itself
 * - `added`: items that joined it on a later day
 * - `reached`: a shutdown date that it gave has come
 */
export type ChronicleKind = ChangeKind | 'announced' | 'added' | 'reached';

/** One thing that happened. It is published once and never changed afterwards. */
export interface ChronicleEntry {
  /** A permanent id, unique on the site: `timeline/<announcement>`, for later entries with a further part. */
  id: `timeline/${string}`;
  kind: ChronicleKind;
  on: CalendarDate;
  retirement: Retirement;
  /** The items that it concerns. */
  items: readonly Item[];
  /** The change of the record, if the entry is one. */
  change: ChangeEntry | undefined;
}

/**
 * Everything that had happened by the day of the record, oldest first. On later days entries are added and none is
 * removed.
 *
 * @throws Error if two changes of one announcement have the same kind, date and items, and so the same id
 */
export function toChronicle(record: TimelineRecord): ChronicleEntry[] {
  const entries = record.retirements.flatMap((retirement) => [
    ...announcements(retirement),
    ...changes(retirement),
    ...reachedDays(retirement, record).map(({ day, items }) =>
      toEntry(retirement, 'reached', day, items, `reached-${day}`),
    ),
  ]);
  assertUnique(entries);
  return entries.toSorted((a, b) => compareDates(a.on, b.on) || (a.id < b.id ? -1 : 1));
}

/** The day from which an entry was known. A date known only to the month counts from the month's first day. */
export function dayOfEntry({ on }: ChronicleEntry): CalendarDay {
  return firstDayOf(on);
}

function announcements(retirement: Retirement): ChronicleEntry[] {
  const { announcedOn } = retirement;
  const groups = Map.groupBy(retirement.items, (item) => item.announcedOn ?? announcedOn);
  const first = toEntry(retirement, 'announced', announcedOn, groups.get(announcedOn) ?? []);
  const later = [...groups].filter(([on]) => on !== announcedOn && !isExtension(retirement, on));
  return [first, ...later.map(([on, items]) => toEntry(retirement, 'added', on, items, `added-${on}`))];
}

/** Whether items that were added on a date are already reported by a change of the record. */
function isExtension({ changes }: Retirement, date: CalendarDate): boolean {
  return changes.some(({ kind, on }) => kind === 'extended' && on === date);
}

function changes(retirement: Retirement): ChronicleEntry[] {
  return retirement.changes.map((change) => {
    const touched = retirement.items
      .filter(({ announcedOn = retirement.announcedOn }) => isKnown(announcedOn, firstDayOf(change.on)))
      .filter(({ name }) => change.items?.includes(name) ?? true);
    return toEntry(retirement, change.kind, change.on, touched, identifyChange(change), change);
  });
}

function toEntry(
  retirement: Retirement,
  kind: ChronicleKind,
  on: CalendarDate,
  items: readonly Item[],
  identity?: string,
  change?: ChangeEntry,
): ChronicleEntry {
  const id = ['timeline', retirement.id, ...(identity === undefined ? [] : [identity])].join('/');
  return { id: id as ChronicleEntry['id'], kind, on, retirement, items, change };
}

function assertUnique(entries: readonly ChronicleEntry[]): void {
  const seen = new Set<string>();
  for (const { id, retirement, kind, on } of entries) {
    if (seen.has(id)) {
      throw new Error(
        `retirements/${retirement.id}.yml: two changes of the kind "${kind}" on ${on} touch the same items; make one of them`,
      );
    }
    seen.add(id);
  }
}
