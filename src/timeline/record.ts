import type { Gender, LifeEntry, ModelEntry } from '../schemas/model.ts';
import type { ChangeEntry, ItemEntry, RetirementEntry } from '../schemas/retirement.ts';
import { compareDates, yearOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { changesOf, isKnown, deriveItemStanding, type ItemStanding } from './item-standing.ts';
import { deriveLifeStanding, stateWithoutEnding, type LifeStanding } from './life-standing.ts';
import { noticeRange, type NoticeRange } from './notice-range.ts';
import { summarise, type State } from './state.ts';

/** What a page needs to name a model. */
export interface ModelName {
  id: string;
  name: string;
  label: string | undefined;
  gender: Gender;
  /** Id of its family. */
  family: string;
}

/** One item of an announcement, with its status. */
export interface Item extends ItemEntry {
  /** Grammatical gender of its name, with which sentences agree. */
  gender: Gender;
  standing: ItemStanding;
  model: ModelName;
}

/** One announcement, with its items and its status as a whole. */
export interface Retirement extends Omit<RetirementEntry, 'items'> {
  items: Item[];
  state: State;
  year: number;
  notice: NoticeRange | undefined;
  /** The shutdown dates of its items, each once, earliest first. */
  shutdownDates: CalendarDate[];
  /** The changes known on the record's day, oldest first. */
  changes: ChangeEntry[];
}

/** An announcement and those of its items that concern one life. */
export interface LifeEvent {
  retirement: Retirement;
  items: Item[];
}

/** A model's life on one surface, with its status and every announcement about it, oldest first. */
export interface Life extends LifeEntry {
  standing: LifeStanding;
  events: LifeEvent[];
}

/** A model or product with its lives. */
export interface Model extends Omit<ModelEntry, 'lives' | 'family'> {
  family: { id: string; name: string };
  lives: Life[];
  /** Its dated snapshots that are models of their own in the record, oldest first. */
  snapshots: Snapshot[];
  /** The state that sums up all of its lives and snapshots (see `summarise`). */
  state: State;
}

/** A dated snapshot of a model, with its lives. */
export type Snapshot = Pick<Model, 'id' | 'name' | 'lives' | 'state'>;

/** The whole record, derived for one day. */
export interface TimelineRecord {
  day: CalendarDay;
  /** Newest announcement first. */
  retirements: Retirement[];
  /** By family, then by release. */
  models: Model[];
  /** The family with the newest release first. */
  families: { id: string; name: string }[];
}

export interface RecordEntries {
  retirements: readonly RetirementEntry[];
  models: readonly ModelEntry[];
  families: readonly { id: string; name: string }[];
}

/**
 * Joins announcements, models and families into the record and derives all states for a day of the site's time zone.
 * Announcements, items and changes of later days are left out.
 *
 * @throws Error if an item names a life, or a model names a family, that does not exist
 */
export function assembleRecord(entries: RecordEntries, day: CalendarDay): TimelineRecord {
  const names = new Map(entries.models.map((model) => [model.id, model]));
  const families = new Map(entries.families.map((family) => [family.id, family]));
  const retirements = entries.retirements
    .filter((entry) => isKnown(entry.announcedOn, day))
    .map((entry) => toRetirement(entry, names, day))
    .toSorted((a, b) => compareDates(b.announcedOn, a.announcedOn) || (a.id < b.id ? -1 : 1));

  const eventsOf = new Map<string, LifeEvent[]>();
  for (const retirement of retirements.toReversed()) {
    for (const [life, items] of Map.groupBy(retirement.items, (item) => item.life)) {
      eventsOf.set(life, [...(eventsOf.get(life) ?? []), { retirement, items }]);
    }
  }

  const alone = entries.models.map((entry) => toModel(entry, families, eventsOf, day));
  const all = alone.map((model) => withSnapshots(model, alone));
  const newest = new Map(
    [...Map.groupBy(all, (model) => model.family.id)].map(([id, members]) => [
      id,
      members.map(releaseOf).toSorted(compareDates).at(-1)!,
    ]),
  );
  const compareFamilies = (a: string, b: string): number =>
    compareDates(newest.get(b) ?? UNKNOWN, newest.get(a) ?? UNKNOWN) || (a < b ? -1 : Number(a > b));
  return {
    day,
    retirements,
    models: all.toSorted(
      (a, b) =>
        compareFamilies(a.family.id, b.family.id) ||
        compareDates(releaseOf(a), releaseOf(b)) ||
        (a.id < b.id ? -1 : 1),
    ),
    families: entries.families.toSorted((a, b) => compareFamilies(a.id, b.id)),
  };
}

function toRetirement(
  entry: RetirementEntry,
  models: ReadonlyMap<string, ModelEntry>,
  day: CalendarDay,
): Retirement {
  const items = entry.items
    .filter((item) => isKnown(item.announcedOn ?? entry.announcedOn, day))
    .map((item): Item => {
      const [modelId, lifeId] = item.life.split('/') as [string, string];
      const model = models.get(modelId);
      const life = model?.lives.find(({ id }) => id === lifeId);
      if (!model || !life) {
        throw new Error(`retirements/${entry.id}.yml: no life "${item.life}"`);
      }
      const standing = deriveItemStanding(item, entry, day);
      return {
        ...item,
        gender: item.gender ?? model.gender,
        // If the shutdown was called off, the life continues as if it had not been announced.
        standing:
          standing.state === 'active' ? { ...standing, state: stateWithoutEnding(life, day) } : standing,
        model: {
          id: model.id,
          name: model.name,
          label: model.label,
          gender: model.gender,
          family: model.family,
        },
      };
    });
  const dates = items.map((item) => item.standing.shutdownOn).filter((date) => date !== undefined);
  return {
    ...entry,
    items,
    changes: changesOfAll(entry, day),
    state: summarise(items.map((item) => item.standing.state)),
    year: yearOf(entry.announcedOn),
    notice: noticeRange(items.map((item) => item.standing.noticeDays)),
    shutdownDates: [...new Set(dates)].toSorted(compareDates),
  };
}

function changesOfAll(entry: RetirementEntry, day: CalendarDay): ChangeEntry[] {
  const seen = new Set(entry.items.flatMap((item) => changesOf(item, entry, day)));
  return [...seen].toSorted((a, b) => compareDates(a.on, b.on));
}

function toModel(
  entry: ModelEntry,
  families: ReadonlyMap<string, { id: string; name: string }>,
  eventsOf: ReadonlyMap<string, LifeEvent[]>,
  day: CalendarDay,
): Model {
  const family = families.get(entry.family);
  if (!family) throw new Error(`models/${entry.id}.yml: no family "${entry.family}"`);
  const lives = entry.lives.map((life): Life => {
    const events = eventsOf.get(`${entry.id}/${life.id}`) ?? [];
    return { ...life, events, standing: deriveLifeStanding(life, events, day) };
  });
  return {
    ...entry,
    family,
    lives,
    snapshots: [],
    state: summarise(lives.map((life) => life.standing.state)),
  };
}

function withSnapshots(model: Model, all: readonly Model[]): Model {
  const snapshots = all
    .filter(({ snapshotOf }) => snapshotOf === model.id)
    .toSorted((a, b) => compareDates(releaseOf(a), releaseOf(b)) || (a.id < b.id ? -1 : 1));
  if (snapshots.length === 0) return model;
  const members = [...model.lives.map((life) => life.standing.state), ...snapshots.map(({ state }) => state)];
  return { ...model, snapshots, state: summarise(members) };
}

/** Stands for an unknown release, and sorts before every real date. */
const UNKNOWN: CalendarDate = '1900-01';

function releaseOf(model: Model): CalendarDate {
  const dates = model.lives
    .map((life) => life.releasedOn ?? life.notBefore?.on ?? life.knownBy?.on)
    .filter((date) => date !== undefined);
  return dates.toSorted(compareDates)[0] ?? UNKNOWN;
}
