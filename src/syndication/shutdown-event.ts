import type { ChangeEntry, ChangeKind, ReplacementEntry, Surface } from '../schemas/retirement.ts';
import type { CalendarDate, CalendarDay } from '../calendar/calendar-day.ts';
import { changesOf, knownReplacements } from '../timeline/item-standing.ts';
import type { Item, Retirement, TimelineRecord } from '../timeline/record.ts';
import { digest } from './change-identity.ts';
import { latest } from './last-change.ts';
import { trackShutdown } from './shutdown-track.ts';

/** One shutdown as an event of a calendar. Events are never removed; one that no longer holds is cancelled. */
export interface ShutdownEvent {
  /** A permanent id, unique on the site. */
  id: string;
  name: string;
  /** Id of the model that is shut down. */
  model: string;
  surface: Surface;
  retirement: Pick<Retirement, 'id' | 'title' | 'announcedOn'>;
  day: CalendarDay;
  isCancelled: boolean;
  /** The number of known changes that can have moved its day, cancelled it or set it again. */
  revision: number;
  announcedOn: CalendarDate;
  /** The day of the latest entry about it. */
  changedOn: CalendarDay;
  /** The number of known changes and replacements. */
  additions: number;
  /** The replacement that was listed last. */
  replacement: ReplacementEntry | undefined;
  changes: readonly ChangeEntry[];
}

/** The events of all shutdowns of a record that were ever given a day, earliest first. */
export function shutdownEvents(record: TimelineRecord): ShutdownEvent[] {
  return record.retirements
    .flatMap((retirement) =>
      // If an announcement lists a name twice for one life, that is one shutdown.
      [...Map.groupBy(retirement.items, eventId).values()].map(([item]) =>
        toEvent(item!, retirement, record),
      ),
    )
    .filter((event) => event !== undefined)
    .toSorted((a, b) => (a.day === b.day ? compare(a.id, b.id) : compare(a.day, b.day)));
}

/** Life and name identify an event within its announcement. The name is needed because some lives end in several steps. */
function eventId({ life, name }: Pick<Item, 'life' | 'name'>): string {
  return `${life.replace('/', '.')}.${digest([name])}`;
}

function toEvent(item: Item, retirement: Retirement, record: TimelineRecord): ShutdownEvent | undefined {
  const steps = trackShutdown(item, retirement, record);
  const now = steps.at(-1);
  if (!now) return undefined;
  const changes = changesOf(item, retirement, record.day);
  const listed = knownReplacements(item, record.day);
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

const movingKinds: readonly ChangeKind[] = [
  'postponed',
  'advanced',
  'dated',
  'reversed',
  'removed-again',
  'delisted',
];

/**
 * Whether a change can affect the day of an event. All such changes are counted, even if they cancel each other out, so
 * that the revision also increases when a change is entered late, between others.
 */
function canMove({ kind, to }: ChangeEntry, index: number, changes: readonly ChangeEntry[]): boolean {
  if (movingKinds.includes(kind)) return true;
  if (kind !== 'carried-out') return false;
  return to !== undefined || changes.slice(0, index).some((earlier) => earlier.kind === 'reversed');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
