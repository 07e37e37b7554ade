import { compareDates, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import type { ReplacementEntry } from '../schemas/retirement.ts';
import { knownReplacements } from './item-standing.ts';
import { endOf } from './life-standing.ts';
import type { Item, Life, Retirement } from './record.ts';

/** What the deciding announcement says about the end of a life: which items end, when, and what replaces them. */
export interface Ending {
  retirement: Retirement;
  /** The items that end, under the names of the notice. */
  items: Item[];
  /** The shutdown date; undefined if no date is given. */
  on: CalendarDate | undefined;
  /** Whether that date lies ahead. */
  isAhead: boolean;
  /** The replacement that was listed last. */
  replacement: ReplacementEntry | undefined;
}

/** Stands for a missing date, and sorts after every real one. */
const UNDATED: CalendarDate = '9999-12';

/**
 * How some lives end, earliest first. For each life the deciding announcement counts (see `deriveLifeStanding`), and if
 * only dated snapshots of it end, all announcements that name these. Items of one announcement with the same date and
 * replacement are one ending.
 *
 * @param day the day for which the standings of the lives were derived
 */
export function endingsOf(lives: readonly Life[], day: CalendarDay): Ending[] {
  const all = lives.flatMap((life) => decidingItems(life)).map((entry) => toEnding(entry, day));
  const groups = Map.groupBy(all, ({ retirement, on, replacement }) =>
    JSON.stringify([retirement.id, on, replacement]),
  );
  return [...groups.values()]
    .map((members) => ({ ...members[0]!, items: members.flatMap(({ items }) => items) }))
    .toSorted((a, b) => compareDates(a.on ?? UNDATED, b.on ?? UNDATED));
}

/** The nearest shutdown date ahead; undefined if there is none. */
export function nextOf(endings: readonly Ending[]): CalendarDate | undefined {
  return endings.find(({ isAhead }) => isAhead)?.on;
}

function decidingItems({ standing, events }: Life): { retirement: Retirement; item: Item }[] {
  const ofSnapshots = standing.snapshots.length > 0;
  return events.flatMap(({ retirement, items }) =>
    items
      .filter((item) =>
        ofSnapshots
          ? item.scope === 'snapshot'
          : item.scope === undefined && retirement.id === standing.decidedBy,
      )
      .map((item) => ({ retirement, item })),
  );
}

function toEnding({ retirement, item }: { retirement: Retirement; item: Item }, day: CalendarDay): Ending {
  return {
    retirement,
    items: [item],
    on: endOf(item.standing),
    isAhead: item.standing.state === 'announced',
    replacement: knownReplacements(item, day).at(-1),
  };
}
