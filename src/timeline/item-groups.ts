import type { ReplacementEntry } from '../schemas/retirement.ts';
import type { Item } from './record.ts';

/** Items of one announcement that share everything but their name. */
export interface ItemGroup {
  items: Item[];
  standing: Item['standing'];
  announcedOn: Item['announcedOn'];
  note: string | undefined;
  /** Every listing of a replacement, oldest first. */
  replacements: ReplacementEntry[];
}

/** Groups items that differ only by name (same standing, replacements, note and day of announcement), in the order given. */
export function groupItems(items: readonly Item[]): ItemGroup[] {
  const groups = Map.groupBy(items, ({ standing, replacements, note, announcedOn }) =>
    JSON.stringify([standing, replacements, note, announcedOn]),
  );
  return [...groups.values()].map((members) => {
    const [first] = members as [Item, ...Item[]];
    return {
      items: members,
      standing: first.standing,
      announcedOn: first.announcedOn,
      note: first.note,
      replacements: first.replacements,
    };
  });
}
