import type { ItemEntry, RetirementEntry } from '../schemas/retirement.ts';
import { firstDayOf, type CalendarDay } from '../calendar/calendar-day.ts';
import { changesOf, isKnown } from '../timeline/item-standing.ts';

/** The replacement that the record gives an item on a day: the one that was listed last. */
export function givenReplacement(item: ItemEntry, day: CalendarDay): string | undefined {
  return lastListing(item, day)?.name;
}

/**
 * Whether the record has what the page lists as an item's replacement, or that it lists none: as it stands on the day,
 * or as a listing that the record dates later, when an older page is read.
 */
export function isReplacementKnown(
  item: ItemEntry,
  entry: RetirementEntry,
  day: CalendarDay,
  replacement: string | undefined,
): boolean {
  const last = lastListing(item, day);
  if (replacement === undefined) {
    // That a listing was taken back is a change without a listing.
    return (
      last === undefined ||
      changesOf(item, entry, day).some(
        ({ kind, on }) => kind === 'replacement-changed' && firstDayOf(on) > firstDayOf(last.listedOn),
      )
    );
  }
  return item.replacements
    .filter((listing) => listing === last || !isKnown(listing.listedOn, day))
    .some(({ name }) => isSameReplacement(name, replacement));
}

/** Whether two texts list the same names, whatever stands between them. */
export function isSameReplacement(one: string, other: string): boolean {
  return namesOf(one) === namesOf(other);
}

function namesOf(replacement: string): string {
  return replacement
    .toLowerCase()
    .split(/\s*,\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+/u)
    .filter((name) => name !== '')
    .toSorted()
    .join('\n');
}

/** Listings stand oldest first; a month among them does not sort with its days. */
function lastListing(item: ItemEntry, day: CalendarDay): ItemEntry['replacements'][number] | undefined {
  return item.replacements.findLast(({ listedOn }) => isKnown(listedOn, day));
}
