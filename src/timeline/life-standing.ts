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
import { isKnown, noticeDays, deriveItemStanding, type ItemStanding } from './item-standing.ts';
import { stateOfPart, summarise, type State } from './state.ts';

/** An announcement that concerns a life, with those of its items that do. */
export interface LifeNotice {
  retirement: Pick<RetirementEntry, 'id' | 'announcedOn' | 'changes'>;
  items: Pick<ItemEntry, 'name' | 'announcedOn' | 'shutdownOn' | 'expectedOn' | 'scope' | 'audience'>[];
}

/** What is known about a life apart from announcements. */
export interface LifeDates {
  releasedOn?: CalendarDate | undefined;
  /** The last day for which a source says that it was in use. */
  knownUntil?: { on: CalendarDate } | undefined;
}

/** A period in which a model was shut down before it was brought back. */
export interface Interruption {
  from: CalendarDate;
  to: CalendarDate;
}

/** The status of a model's life on one surface on a day. */
export interface LifeStanding {
  state: State;
  /** Id of the deciding announcement: the latest one that was known. */
  decidedBy: string | undefined;
  announcedOn: CalendarDate | undefined;
  shutdownOn: CalendarDate | undefined;
  /** Set if the life is known to have ended but not when: a date by which it had. */
  goneBy: CalendarDate | undefined;
  /** The approximate shutdown date, if the notice gives a period («in 30 days») and no date. */
  expectedOn: CalendarDate | undefined;
  /** When it was seen that OpenAI had dropped it from the list of shutdowns without explanation. */
  delistedOn: CalendarDate | undefined;
  /** When the model was brought back, and for whom, if not for everybody. */
  restoredOn: CalendarDate | undefined;
  restoredIn: Availability | undefined;
  /** The only customers who still have the model, if it ends in several steps. */
  audience: string | undefined;
  /** The dated snapshots that were announced while the general name was not, each with its status. */
  snapshots: { name: string; standing: ItemStanding }[];
  noticeDays: number | undefined;
  /**
   * Whole days from release to shutdown, or to the given day while the model is known to be in use. Undefined if a date
   * is not known to the day.
   */
  days: number | undefined;
  interruptions: Interruption[];
}

/**
 * Derives the status of a life on a day of the site's time zone. A life has one shutdown, that of the latest
 * announcement; if this announcement ends it in several steps, the last step counts. An announcement that names only
 * dated snapshots ends these snapshots and not the life.
 */
export function deriveLifeStanding(
  life: LifeDates,
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
      .map((item) => ({ item, standing: deriveItemStanding(item, notice.retirement, day) })),
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
    // An announcement that was called off has no effect.
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
  const state = last.standing.state === 'active' ? stateWithoutEnding(life, day) : last.standing.state;
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

/** The announcements that have items of a scope, with these items only. */
function withScope<T extends { standings: Step[] }>(steps: readonly T[], scope: Step['item']['scope']): T[] {
  return steps
    .map((step) => ({ ...step, standings: step.standings.filter(({ item }) => item.scope === scope) }))
    .filter(({ standings }) => standings.length > 0);
}

/** The status of a life for which no end is known. */
function unended(life: LifeDates, day: CalendarDay, interruptions: Interruption[]): LifeStanding {
  const state = stateWithoutEnding(life, day);
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

/** The state of a life that no announcement ends: active until the last day for which a source confirms it, then unknown. */
export function stateWithoutEnding({ knownUntil }: Pick<LifeDates, 'knownUntil'>, day: CalendarDay): State {
  return knownUntil !== undefined && lastDayOf(knownUntil.on) < day ? 'unknown' : 'active';
}

const UNKNOWN: CalendarDate = '1900-01';

type Step = { item: LifeNotice['items'][number]; standing: ItemStanding };

/** The date of an item's latest shutdown; undefined while the item is in use. */
export function endOf(standing: ItemStanding): CalendarDate | undefined {
  if (standing.removedAgainOn !== undefined) return standing.removedAgainOn;
  return standing.state === 'restored' || standing.state === 'active' ? undefined : standing.shutdownOn;
}

// Steps without an end sort last, and among these the one that says most about the future.
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

/** The states in which a model is known to be in use on the day itself. */
const statesInUse: readonly State[] = ['active', 'announced', 'restored'];

// In the other states it is not known whether the model is still in use, so its age is not known either.
function daysOfLife(
  releasedOn: CalendarDate | undefined,
  shutdownOn: CalendarDate | undefined,
  state: State,
  day: CalendarDay,
): number | undefined {
  if (releasedOn === undefined || !isDay(releasedOn)) return undefined;
  if (shutdownOn === undefined || !isReached(shutdownOn, day))
    return statesInUse.includes(state) ? Math.max(0, daysBetween(releasedOn, day)) : undefined;
  return isDay(shutdownOn) ? daysBetween(releasedOn, shutdownOn) : undefined;
}

function interruptionOf(standing: ItemStanding): Interruption[] {
  // A return for only some users does not end the shutdown for the others.
  if (standing.restoredOn === undefined || standing.restoredIn || standing.shutdownOn === undefined)
    return [];
  return [{ from: standing.shutdownOn, to: standing.restoredOn }];
}
