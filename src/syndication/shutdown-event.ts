import type { ChangeEntry, ChangeKind, ReplacementEntry, Surface } from '../schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../calendar/calendar-day.ts';
import { changesOf, isKnown } from '../timeline/item-standing.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';
import { digest } from './change-identity.ts';
import { latest } from './last-change.ts';
import { trackShutdown } from './shutdown-track.ts';

/** One shutdown as a calendar shows it. It never goes away: what no longer holds is cancelled. */
export interface ShutdownEvent {
  /** Identifies it for ever within the site. */
  id: string;
  name: string;
  /** Id of the model that goes. */
  model: string;
  surface: Surface;
  retirement: Pick<Retirement, 'id' | 'title' | 'announcedOn'>;
  day: CalendarDay;
  isCancelled: boolean;
  /** How many of the known changes can have moved its day, cancelled it or set it again. */
  revision: number;
  announcedOn: CalendarDate;
  /** The day of what was last known of it. */
  changedOn: CalendarDay;
  /** How many changes and listed replacements are known of it. */
  additions: number;
  /** The advice that was listed last. */
  replacement: ReplacementEntry | undefined;
  changes: readonly ChangeEntry[];
}

/** The shutdowns of a record that were ever given a day, earliest first. */
export function shutdownEvents(record: TimelineRecord): ShutdownEvent[] {
  return record.retirements
    .flatMap((retirement) =>
      // A name that an announcement lists twice for one life is one shutdown.
      [...Map.groupBy(retirement.items, eventId).values()].map(([item]) =>
        toEvent(item!, retirement, record),
      ),
    )
    .filter((event) => event !== undefined)
    .toSorted((a, b) => (a.day === b.day ? compare(a.id, b.id) : compare(a.day, b.day)));
}

/** The announcement, the life and, because some lives end in steps, the name of what goes. */
function eventId({ life, name }: Pick<Item, 'life' | 'name'>): string {
  return `${life.replace('/', '.')}.${digest([name])}`;
}

function toEvent(item: Item, retirement: Retirement, record: TimelineRecord): ShutdownEvent | undefined {
  const steps = trackShutdown(item, retirement, record);
  const now = steps.at(-1);
  if (!now) return undefined;
  const changes = changesOf(item, retirement, record.day);
  const listed = item.replacements.filter(({ listedOn }) => isKnown(listedOn, record.day));
  const announcedOn = item.announcedOn ?? retirement.announcedOn;
  const known = [announcedOn, ...changes.map(({ on }) => on), ...listed.map(({ listedOn }) => listedOn)];
  return {
    id: `${retirement.id}.${eventId(item)}`,
    name: item.label ?? item.name,
    model: item.model.id,
    surface: retirement.surface,
    retirement,
    day: now.day,
    isCancelled: !now.holds,
    revision: changes.filter(canMove).length,
    announcedOn,
    changedOn: latest(known)!,
    additions: known.length - 1,
    replacement: listed.at(-1),
    changes,
  };
}

const moving: readonly ChangeKind[] = [
  'postponed',
  'advanced',
  'dated',
  'reversed',
  'removed-again',
  'delisted',
];

/**
 * Whether a change can touch the day of an event. It is the changes that are counted and not what came of them,
 * so that one which is entered late, between others, makes the number higher as well, whatever it cancels out.
 */
function canMove({ kind, to }: ChangeEntry, index: number, changes: readonly ChangeEntry[]): boolean {
  if (moving.includes(kind)) return true;
  if (kind !== 'carried-out') return false;
  return to !== undefined || changes.slice(0, index).some((earlier) => earlier.kind === 'reversed');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
