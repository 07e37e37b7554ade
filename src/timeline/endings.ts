import { compareDates, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import type { ReplacementEntry } from '../schemas/retirement.ts';
import { isKnown } from './item-standing.ts';
import { endOf } from './life-standing.ts';
import type { Item, Life, Retirement } from './record.ts';

/** What an announcement that decides says of a life: what goes, when, and to what. */
export interface Ending {
  retirement: Retirement;
  /** What goes, by the names of the notice. */
  items: Item[];
  /** When it goes or went; absent where no date stands. */
  on: CalendarDate | undefined;
  /** Whether that date lies ahead. */
  isAhead: boolean;
  /** The replacement that was listed last. */
  replacement: ReplacementEntry | undefined;
}

/** Sorts after every date that can be given. */
const UNDATED: CalendarDate = '9999-12';

/**
 * What is known of how some lives end, earliest first: by the announcement that decides of each (see `standLife`), and
 * where dated snapshots alone go, by those that name them. What goes on one date to one replacement is one ending.
 *
 * @param day the day for which the lives stand as they do
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

/** The nearest date of some endings that lies ahead. */
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
  const replacement = item.replacements.filter(({ listedOn }) => isKnown(listedOn, day)).at(-1);
  return {
    retirement,
    items: [item],
    on: endOf(item.standing),
    isAhead: item.standing.state === 'announced',
    replacement,
  };
}
