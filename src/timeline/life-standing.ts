import type { Availability, ItemEntry, RetirementEntry } from '../schemas/retirement.ts';
import {
  compareDates,
  daysBetween,
  isDay,
  isReached,
  lastDayOf,
  type CalendarDate,
  type CalendarDay,
} from '../calendar/calendar-day.ts';
import { isKnown, noticeDays, standItem, type ItemStanding } from './item-standing.ts';
import { stateOfPart, summarise, type State } from './state.ts';

/** The announcements that touch one life, each with the items of it that do. */
export interface LifeNotice {
  retirement: Pick<RetirementEntry, 'id' | 'announcedOn' | 'changes'>;
  items: Pick<ItemEntry, 'name' | 'announcedOn' | 'shutdownOn' | 'expectedOn' | 'scope' | 'audience'>[];
}

/** What is known of a life besides what was announced. */
export interface LifeDates {
  releasedOn?: CalendarDate | undefined;
  /** The last day for which it was read to be in use. */
  knownUntil?: { on: CalendarDate } | undefined;
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
  /** The date about which it is to go, by a notice that gives a stretch and no date. */
  expectedOn: CalendarDate | undefined;
  /** When it was seen to be gone from the list of what ends, without a word about it. */
  delistedOn: CalendarDate | undefined;
  /** When it came back for some alone, and for whom. */
  restoredOn: CalendarDate | undefined;
  restoredIn: Availability | undefined;
  /** The customers who alone still have it, where its end comes in steps. */
  audience: string | undefined;
  /** The dated snapshots of it that were announced while the general name was not, each with where it stands. */
  snapshots: { name: string; standing: ItemStanding }[];
  noticeDays: number | undefined;
  /** Whole days from release to shutdown, or to the given day while it is known to live; absent unless known to the day. */
  days: number | undefined;
  interruptions: Interruption[];
}

/**
 * Derives where a life stands on a day. A life has one shutdown: the latest announcement decides, and where that takes
 * it away in steps, its last step. An announcement that names dated snapshots alone ends these and not the life.
 */
export function standLife(life: LifeDates, notices: readonly LifeNotice[], day: CalendarDay): LifeStanding {
  const known = notices
    .filter(({ retirement }) => isKnown(retirement.announcedOn, day))
    .toSorted((a, b) => compareDates(a.retirement.announcedOn, b.retirement.announcedOn));
  const steps = known.map((notice) => ({
    retirement: notice.retirement,
    standings: notice.items
      .filter((item) => isKnown(item.announcedOn ?? notice.retirement.announcedOn, day))
      .map((item) => ({ item, standing: standItem(item, notice.retirement, day) })),
  }));
  const whole = withScope(steps, undefined);
  const ofSnapshots = withScope(steps, 'snapshot');
  const interruptions = steps.flatMap((step) =>
    step.standings.flatMap(({ standing }) => interruptionOf(standing)),
  );
  const deciding = whole.at(-1);
  const lastOfSnapshots = ofSnapshots.at(-1);
  if (!deciding && lastOfSnapshots) {
    const snapshots = ofSnapshots.flatMap(({ standings }) => standings);
    const part = summarise(snapshots.map(({ standing }) => standing.state));
    // Called off, it is as if nothing had been announced.
    if (part === 'active') return unended(life, day, interruptions);
    return {
      ...unended(life, day, interruptions),
      state: stateOfPart(part),
      days: undefined,
      decidedBy: lastOfSnapshots.retirement.id,
      announcedOn: lastOfSnapshots.standings[0]!.item.announcedOn ?? lastOfSnapshots.retirement.announcedOn,
      snapshots: snapshots.map(({ item, standing }) => ({ name: item.name, standing })),
    };
  }

  const last = deciding ? lastStep(deciding.standings) : undefined;
  if (!deciding || !last) return unended(life, day, interruptions);
  const state = last.standing.state === 'active' ? stateWithout(life, day) : last.standing.state;
  const lastAnnouncedOn = last.item.announcedOn ?? deciding.retirement.announcedOn;
  const shutdownOn = endOf(last.standing);
  return {
    state,
    decidedBy: deciding.retirement.id,
    announcedOn: lastAnnouncedOn,
    shutdownOn,
    goneBy: last.standing.goneBy,
    expectedOn: last.standing.expectedOn,
    delistedOn: last.standing.delistedOn,
    restoredOn: last.standing.restoredOn,
    restoredIn: last.standing.restoredIn,
    audience: last.item.audience,
    snapshots: [],
    noticeDays: noticeDays(lastAnnouncedOn, shutdownOn),
    days: daysOfLife(life.releasedOn, shutdownOn, state, day),
    interruptions,
  };
}

/** The announcements with the items of one scope, where they have any. */
function withScope<T extends { standings: Step[] }>(steps: readonly T[], scope: Step['item']['scope']): T[] {
  return steps
    .map((step) => ({ ...step, standings: step.standings.filter(({ item }) => item.scope === scope) }))
    .filter(({ standings }) => standings.length > 0);
}

/** A life of which no end is known. */
function unended(life: LifeDates, day: CalendarDay, interruptions: Interruption[]): LifeStanding {
  const state = stateWithout(life, day);
  return {
    state,
    decidedBy: undefined,
    announcedOn: undefined,
    shutdownOn: undefined,
    goneBy: undefined,
    expectedOn: undefined,
    delistedOn: undefined,
    restoredOn: undefined,
    restoredIn: undefined,
    audience: undefined,
    snapshots: [],
    noticeDays: undefined,
    days: daysOfLife(life.releasedOn, undefined, state, day),
    interruptions,
  };
}

/** Where a life stands that nothing ends: in use as far as it was read, and unknown after that. */
export function stateWithout({ knownUntil }: Pick<LifeDates, 'knownUntil'>, day: CalendarDay): State {
  return knownUntil !== undefined && lastDayOf(knownUntil.on) < day ? 'unknown' : 'active';
}

const UNKNOWN: CalendarDate = '1900-01';

type Step = { item: LifeNotice['items'][number]; standing: ItemStanding };

/** The date on which an item ends or ended, by the last that is known; none while it is in use again. */
export function endOf(standing: ItemStanding): CalendarDate | undefined {
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
        compareDates(endOf(a) ?? a.goneBy ?? UNKNOWN, endOf(b) ?? b.goneBy ?? UNKNOWN) ||
        compareDates(a.delistedOn ?? UNKNOWN, b.delistedOn ?? UNKNOWN),
    )
    .at(-1);
}

/** The states in which a life is known to last to the day itself. */
const lasting: readonly State[] = ['active', 'announced', 'restored'];

// Of what was to go without a date, or was last read of long ago, nobody knows that it still lives.
function daysOfLife(
  releasedOn: CalendarDate | undefined,
  shutdownOn: CalendarDate | undefined,
  state: State,
  day: CalendarDay,
): number | undefined {
  if (releasedOn === undefined || !isDay(releasedOn)) return undefined;
  if (shutdownOn === undefined || !isReached(shutdownOn, day))
    return lasting.includes(state) ? Math.max(0, daysBetween(releasedOn, day)) : undefined;
  return isDay(shutdownOn) ? daysBetween(releasedOn, shutdownOn) : undefined;
}

function interruptionOf(standing: ItemStanding): Interruption[] {
  // Where it came back for some alone, it has not come back.
  if (standing.restoredOn === undefined || standing.restoredIn || standing.shutdownOn === undefined)
    return [];
  return [{ from: standing.shutdownOn, to: standing.restoredOn }];
}
