import type { ItemEntry, RetirementEntry } from '../schemas/retirement.ts';
import type { CalendarDay } from '../calendar/calendar-day.ts';
import { changesOf, isKnown, deriveItemStanding } from '../timeline/item-standing.ts';
import type { GivenDate } from './finding.ts';

/** The shutdown date that the record gives an item on a day, if any. */
export function givenDate(
  item: ItemEntry,
  entry: Pick<RetirementEntry, 'announcedOn' | 'changes'>,
  day: CalendarDay,
): GivenDate | undefined {
  const { shutdownOn, notBefore } = deriveItemStanding(item, entry, day);
  if (shutdownOn !== undefined) return { on: shutdownOn, atEarliest: false };
  return notBefore === undefined ? undefined : { on: notBefore, atEarliest: true };
}

/**
 * Whether the record has a date for an item already: as it stands on the day; as it stood before another announcement
 * moved it, since the page leaves the older section as it was; as one of the claims where sources disagree; or as a
 * change that the record dates later, when an older page is read.
 */
export function isDateKnown(
  item: ItemEntry,
  entry: RetirementEntry,
  day: CalendarDay,
  date: GivenDate,
): boolean {
  const own = entry.changes.filter(({ by }) => by === undefined || by === entry.id);
  const standing = [givenDate(item, entry, day), givenDate(item, { ...entry, changes: own }, day)];
  if (standing.some((given) => given?.on === date.on && given.atEarliest === date.atEarliest)) return true;
  const touches = (names: readonly string[] | undefined): boolean => names?.includes(item.name) ?? true;
  return (
    entry.changes.some(({ on, to, items }) => !isKnown(on, day) && to === date.on && touches(items)) ||
    entry.conflicts.some(
      ({ about, items, claims }) =>
        about === 'shutdownOn' && touches(items) && claims.some(({ value }) => value === date.on),
    )
  );
}

/** Whether the record knows on a day that the item has gone from the list of its own announcement. */
export function isDelisted(item: ItemEntry, entry: RetirementEntry, day: CalendarDay): boolean {
  const listings = changesOf(item, entry, day).filter(
    ({ kind, by }) => kind === 'delisted' || (kind === 'relisted' && by === entry.id),
  );
  return listings.at(-1)?.kind === 'delisted';
}
