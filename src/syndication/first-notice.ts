import type { ReplacementEntry } from '../schemas/retirement.ts';
import type { CalendarDate } from '../calendar/calendar-day.ts';
import { isKnown } from '../timeline/item-standing.ts';
import type { Item } from '../timeline/record.ts';
import { dayOfEntry, type ChronicleEntry } from './chronicle.ts';

/** Items that were announced with the same shutdown date and replacement. */
export interface FirstNotice {
  items: Item[];
  shutdownOn: CalendarDate | undefined;
  replacement: ReplacementEntry | undefined;
}

/**
 * What an announcement said about its items when it was made, grouped by shutdown date and replacement. Later changes are
 * ignored, because a feed item reports the announcement once and is never edited.
 */
export function firstNotices(entry: ChronicleEntry): FirstNotice[] {
  const day = dayOfEntry(entry);
  const said = entry.items.map((item) => ({
    item,
    shutdownOn: item.shutdownOn,
    replacement: item.replacements.find(({ listedOn }) => isKnown(listedOn, day)),
  }));
  const groups = Map.groupBy(said, ({ shutdownOn, replacement }) =>
    JSON.stringify([shutdownOn, replacement]),
  );
  return [...groups.values()].map((members) => ({
    items: members.map(({ item }) => item),
    shutdownOn: members[0]!.shutdownOn,
    replacement: members[0]!.replacement,
  }));
}
