import type { ItemEntry, RetirementEntry } from '../schemas/retirement.ts';
import {
  compareDates,
  daysBetween,
  isDay,
  isReached,
  type CalendarDate,
  type CalendarDay,
} from './calendar-day.ts';
import { isKnown, noticeDays, standItem, type ItemStanding } from './item-standing.ts';
import type { State } from './state.ts';

/** The announcements that touch one life, each with the items of it that do. */
export interface LifeNotice {
  retirement: Pick<RetirementEntry, 'id' | 'announcedOn' | 'changes'>;
  items: Pick<ItemEntry, 'name' | 'announcedOn' | 'shutdownOn'>[];
}

/** A time in which the model was away before it was brought back. */
export interface Interruption {
  from: CalendarDate;
  to: CalendarDate;
}

/** Where a model's life on one surface stands on a day. */
export interface LifeStanding {
  state: State;
  /** Id of the announcement that decides: the latest one known. */
  decidedBy: string | undefined;
  announcedOn: CalendarDate | undefined;
  shutdownOn: CalendarDate | undefined;
  /** Set when it is known to be gone but not since when: the date by which it was. */
  goneBy: CalendarDate | undefined;
  noticeDays: number | undefined;
  /** Whole days from release to shutdown, or to the given day while it lives; absent unless known to the day. */
  days: number | undefined;
  interruptions: Interruption[];
}

/**
 * Derives where a life stands on a day. A life has one shutdown: the latest announcement decides, and
 * where that takes it away in steps, its last step.
 */
export function standLife(
  releasedOn: CalendarDate | undefined,
  notices: readonly LifeNotice[],
  day: CalendarDay,
): LifeStanding {
  const known = notices
    .filter(({ retirement }) => isKnown(retirement.announcedOn, day))
    .toSorted((a, b) => compareDates(a.retirement.announcedOn, b.retirement.announcedOn));
  const steps = known.map((notice) => ({
    retirement: notice.retirement,
    standings: notice.items
      .filter((item) => isKnown(item.announcedOn ?? notice.retirement.announcedOn, day))
      .map((item) => ({ item, standing: standItem(item, notice.retirement, day) })),
  }));
  const deciding = steps.filter((step) => step.standings.length > 0).at(-1);
  const last = deciding ? lastStep(deciding.standings) : undefined;
  const state = last?.standing.state ?? 'active';
  const announcedOn = deciding && (last?.item.announcedOn ?? deciding.retirement.announcedOn);
  const shutdownOn = last && endOf(last.standing);

  return {
    state,
    decidedBy: deciding?.retirement.id,
    announcedOn,
    shutdownOn,
    goneBy: last?.standing.goneBy,
    noticeDays: announcedOn && noticeDays(announcedOn, shutdownOn),
    days:
      state === 'retired' && shutdownOn === undefined ? undefined : daysOfLife(releasedOn, shutdownOn, day),
    interruptions: steps.flatMap((step) =>
      step.standings.flatMap(({ standing }) => interruptionOf(standing)),
    ),
  };
}

const UNKNOWN: CalendarDate = '1900-01';

type Step = { item: LifeNotice['items'][number]; standing: ItemStanding };

function endOf(standing: ItemStanding): CalendarDate | undefined {
  if (standing.removedAgainOn !== undefined) return standing.removedAgainOn;
  return standing.state === 'restored' || standing.state === 'active' ? undefined : standing.shutdownOn;
}

// Steps that are still open come last; of these, what says most about the future.
const openStates: readonly State[] = ['active', 'restored', 'undated'];

function lastStep(steps: readonly Step[]): Step | undefined {
  return steps
    .toSorted(
      ({ standing: a }, { standing: b }) =>
        openStates.indexOf(a.state) - openStates.indexOf(b.state) ||
        compareDates(endOf(a) ?? a.goneBy ?? UNKNOWN, endOf(b) ?? b.goneBy ?? UNKNOWN),
    )
    .at(-1);
}

function daysOfLife(
  releasedOn: CalendarDate | undefined,
  shutdownOn: CalendarDate | undefined,
  day: CalendarDay,
): number | undefined {
  if (releasedOn === undefined || !isDay(releasedOn)) return undefined;
  if (shutdownOn === undefined || !isReached(shutdownOn, day))
    return Math.max(0, daysBetween(releasedOn, day));
  return isDay(shutdownOn) ? daysBetween(releasedOn, shutdownOn) : undefined;
}

function interruptionOf(standing: ItemStanding): Interruption[] {
  if (standing.restoredOn === undefined || standing.shutdownOn === undefined) return [];
  return [{ from: standing.shutdownOn, to: standing.restoredOn }];
}
