import type {
  Availability,
  ChangeEntry,
  ChangeKind,
  ItemEntry,
  RetirementEntry,
} from '../schemas/retirement.ts';
import {
  compareDates,
  daysBetween,
  firstDayOf,
  isDay,
  isReached,
  type CalendarDate,
  type CalendarDay,
} from '../calendar/calendar-day.ts';
import type { State } from './state.ts';

/** The status of one item of an announcement on a day, by what was known on that day. */
export interface ItemStanding {
  state: State;
  /** The shutdown date that this announcement gives for it, after its changes. */
  shutdownOn: CalendarDate | undefined;
  /** Set when the only date given is the earliest possible one. */
  notBefore: CalendarDate | undefined;
  /** Set if the item is known to be shut down but not when: a date by which it was. */
  goneBy: CalendarDate | undefined;
  /** The approximate shutdown date, if the notice gives a period («in 30 days») and no date. */
  expectedOn: CalendarDate | undefined;
  /** When it was seen that OpenAI's list no longer has the item. Its shutdown date no longer holds then. */
  delistedOn: CalendarDate | undefined;
  /** When the item was brought back after a shutdown; `removedAgainOn` is when it is or was shut down again. */
  restoredOn: CalendarDate | undefined;
  /** Set if the item came back only for some users; for all others it is still shut down. */
  restoredIn: Availability | undefined;
  removedAgainOn: CalendarDate | undefined;
  /** Whole days from announcement to shutdown; undefined if either date is not known to the day. */
  noticeDays: number | undefined;
}

/** The part of an announcement that the status of its items is derived from. */
export type Announcement = Pick<RetirementEntry, 'announcedOn' | 'changes'>;

// The record gives no order for several changes of one day. This fixed order makes the result independent of the
// order in which an editor wrote them.
const kindOrder: readonly ChangeKind[] = [
  'noted',
  'extended',
  'restricted',
  'replacement-changed',
  'delisted',
  'relisted',
  'dated',
  'advanced',
  'postponed',
  'carried-out',
  'reversed',
  'removed-again',
];

/** Stands for a missing date, and sorts before every real one. */
const UNDATED: CalendarDate = '1900-01';

function compareChanges(a: ChangeEntry, b: ChangeEntry): number {
  return (
    compareDates(a.on, b.on) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    compareDates(a.to ?? UNDATED, b.to ?? UNDATED) ||
    Number(a.atEarliest ?? false) - Number(b.atEarliest ?? false)
  );
}

/** Whether something dated `on` was known on a day. A date known only to the month counts from the month's first day. */
export function isKnown(on: CalendarDate, day: CalendarDay): boolean {
  return firstDayOf(on) <= day;
}

/** The changes of an announcement that concern an item and were known on a day, oldest first. */
export function changesOf(
  item: Pick<ItemEntry, 'name'>,
  announcement: Announcement,
  day: CalendarDay,
): ChangeEntry[] {
  return announcement.changes
    .filter((change) => isKnown(change.on, day))
    .filter((change) => change.items === undefined || change.items.includes(item.name))
    .toSorted(compareChanges);
}

/** The replacements of an item that had been listed by a day, oldest listing first. */
export function knownReplacements(
  item: Pick<ItemEntry, 'replacements'>,
  day: CalendarDay,
): ItemEntry['replacements'] {
  return item.replacements.filter(({ listedOn }) => isKnown(listedOn, day));
}

/** Derives the status of an item on a day. Days are calendar days in the site's time zone. */
export function deriveItemStanding(
  item: Pick<ItemEntry, 'name' | 'announcedOn' | 'shutdownOn' | 'expectedOn'>,
  announcement: Announcement,
  day: CalendarDay,
): ItemStanding {
  const announcedOn = item.announcedOn ?? announcement.announcedOn;
  const standing: ItemStanding = {
    state: 'active',
    shutdownOn: item.shutdownOn,
    notBefore: undefined,
    goneBy: undefined,
    expectedOn: item.expectedOn,
    delistedOn: undefined,
    restoredOn: undefined,
    restoredIn: undefined,
    removedAgainOn: undefined,
    noticeDays: undefined,
  };
  let calledOff = false;

  for (const change of changesOf(item, announcement, day)) {
    switch (change.kind) {
      case 'postponed':
      case 'advanced':
      case 'dated':
        standing.delistedOn = undefined;
        standing.shutdownOn = change.atEarliest ? undefined : change.to;
        standing.notBefore = change.atEarliest ? change.to : undefined;
        standing.expectedOn = undefined;
        standing.goneBy = undefined;
        calledOff = false;
        break;
      case 'carried-out':
        standing.shutdownOn = change.to ?? standing.shutdownOn;
        if (standing.shutdownOn === undefined) standing.goneBy = change.on;
        standing.expectedOn = undefined;
        standing.notBefore = undefined;
        calledOff = false;
        break;
      case 'delisted':
        standing.delistedOn = change.on;
        standing.shutdownOn = undefined;
        standing.notBefore = undefined;
        standing.expectedOn = undefined;
        break;
      case 'reversed':
        if (wasRemoved(standing, firstDayOf(change.on))) {
          standing.restoredOn = change.on;
          standing.restoredIn = change.availability;
        } else {
          calledOff = true;
        }
        standing.removedAgainOn = undefined;
        break;
      case 'removed-again':
        standing.removedAgainOn = change.to;
        break;
      default:
    }
  }

  standing.state = stateOf(standing, calledOff, announcedOn, day);
  standing.noticeDays = noticeDays(announcedOn, standing.shutdownOn);
  return standing;
}

function stateOf(
  standing: ItemStanding,
  calledOff: boolean,
  announcedOn: CalendarDate,
  day: CalendarDay,
): State {
  if (!isKnown(announcedOn, day)) return 'active';
  if (standing.removedAgainOn !== undefined) {
    return isReached(standing.removedAgainOn, day) ? 'retired' : 'announced';
  }
  if (standing.restoredOn !== undefined) {
    return standing.restoredIn === undefined ? 'restored' : 'partly-retired';
  }
  if (calledOff) return 'active';
  if (wasRemoved(standing, day)) return 'retired';
  return standing.shutdownOn === undefined ? 'undated' : 'announced';
}

function wasRemoved({ shutdownOn, goneBy }: ItemStanding, day: CalendarDay): boolean {
  const gone = shutdownOn ?? goneBy;
  return gone !== undefined && isReached(gone, day);
}

/** Whole days from announcement to shutdown; undefined unless both dates are known to the day. */
export function noticeDays(
  announcedOn: CalendarDate,
  shutdownOn: CalendarDate | undefined,
): number | undefined {
  if (shutdownOn === undefined || !isDay(announcedOn) || !isDay(shutdownOn)) return undefined;
  return daysBetween(announcedOn, shutdownOn);
}
