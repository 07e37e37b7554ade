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

/** Where one item of an announcement stands on a day, by what was known on that day. */
export interface ItemStanding {
  state: State;
  /** The shutdown date that this announcement gives for it, after its changes. */
  shutdownOn: CalendarDate | undefined;
  /** Set when the only date given is the earliest possible one. */
  notBefore: CalendarDate | undefined;
  /** Set when it is known to be gone but not since when: the date by which it was. */
  goneBy: CalendarDate | undefined;
  /** The date about which it is to go, by a notice that gives a stretch and no date. */
  expectedOn: CalendarDate | undefined;
  /** When it was seen to be gone from the list, by which no date stands any more. */
  delistedOn: CalendarDate | undefined;
  /** When it was brought back, and when that stay ended. */
  restoredOn: CalendarDate | undefined;
  /** Set when it came back for some alone: of the others, it is still gone. */
  restoredIn: Availability | undefined;
  removedAgainOn: CalendarDate | undefined;
  /** Whole days from announcement to shutdown; absent when either is not known to the day. */
  noticeDays: number | undefined;
}

/** The part of an announcement that the derivation reads. */
export type Announcement = Pick<RetirementEntry, 'announcedOn' | 'changes'>;

// Changes of one day have no order among themselves, so a fixed one makes the outcome independent of
// the order in which they are written.
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

/** Sorts before every date that a change can give. */
const UNDATED: CalendarDate = '1900-01';

function compareChanges(a: ChangeEntry, b: ChangeEntry): number {
  return (
    compareDates(a.on, b.on) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    compareDates(a.to ?? UNDATED, b.to ?? UNDATED) ||
    Number(a.atEarliest ?? false) - Number(b.atEarliest ?? false)
  );
}

/** Whether something dated `on` was on record by a day; a month is, from its first day. */
export function isKnown(on: CalendarDate, day: CalendarDay): boolean {
  return firstDayOf(on) <= day;
}

/** The changes that touch an item and were known on a day, oldest first. */
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

/** Derives where an item stands on a day. Days are calendar days of the site's time zone. */
export function standItem(
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

/** Whole days of notice; absent unless both dates are known to the day. */
export function noticeDays(
  announcedOn: CalendarDate,
  shutdownOn: CalendarDate | undefined,
): number | undefined {
  if (shutdownOn === undefined || !isDay(announcedOn) || !isDay(shutdownOn)) return undefined;
  return daysBetween(announcedOn, shutdownOn);
}
