import type { Place } from '../content/tree.ts';
import type { Surface } from '../schemas/retirement.ts';
import { isDay, isMonth, type CalendarDate } from '../calendar/calendar-day.ts';
import { toFields, toList, type Target } from './references.ts';

/** When and whether a thing is public. A thing without a day is public from the start. */
export interface Publicity {
  draft: boolean;
  on: CalendarDate | undefined;
}

/** Something that can be referred to. */
export interface Entry extends Publicity {
  id: string;
  to: Target;
  /** The surface of a life. */
  surface?: Surface | undefined;
}

/** All that can be referred to, by kind and id. */
export interface ContentIndex {
  entries: ReadonlyMap<Target, ReadonlyMap<string, Entry>>;
  /** Kinds, and models, whose own files cannot be read, so that nothing is known of what they hold. */
  unread: ReadonlySet<string>;
}

/** What one file adds to the index. */
export interface IndexPart {
  entries: Entry[];
  unread: string[];
}

const targets: Readonly<Partial<Record<Place, Target>>> = {
  article: 'article',
  retirement: 'retirement',
  model: 'model',
  topic: 'topic',
  author: 'author',
};

/**
 * What can be referred to in one file.
 *
 * @param data the file's raw fields; undefined when they cannot be read
 */
export function indexFile(place: Place, id: string, data: unknown): IndexPart {
  const fields = toFields(data);
  const always = { draft: false, on: undefined };
  if (place === 'families') {
    const entries = Object.keys(fields).map((family): Entry => ({ ...always, to: 'family', id: family }));
    return { entries, unread: data === undefined ? ['family'] : [] };
  }
  if (place === 'terms') {
    const entries = toList(data).map((term): Entry => ({
      ...always,
      to: 'term',
      id: String(toFields(term)['id']),
    }));
    return { entries, unread: data === undefined ? ['term'] : [] };
  }
  const to = targets[place];
  if (to === undefined) return { entries: [], unread: [] };
  const entries: Entry[] = [{ ...publicityOf(place, data), to, id }];
  if (place === 'model') {
    for (const life of toList(fields['lives']).map(toFields)) {
      const surface = life['surface'] as Surface | undefined;
      entries.push({ ...always, to: 'life', id: `${id}/${String(life['id'])}`, surface });
    }
  }
  return { entries, unread: place === 'model' && data === undefined ? [id] : [] };
}

/** When a file's content is public: an announcement is from its own day. */
export function publicityOf(place: Place, data: unknown): Publicity {
  const fields = toFields(data);
  const on = fields[place === 'retirement' ? 'announcedOn' : 'publishedOn'];
  return { draft: fields['draft'] === true, on: toDate(on) };
}

/** Publicity of what a file says by now: an update may speak of what came after the publication. */
export function latestPublicityOf(place: Place, data: unknown): Publicity {
  const publicity = publicityOf(place, data);
  const updatedOn = toDate(toFields(data)['updatedOn']);
  return updatedOn !== undefined && publicity.on !== undefined && updatedOn > publicity.on
    ? { ...publicity, on: updatedOn }
    : publicity;
}

function toDate(value: unknown): CalendarDate | undefined {
  return typeof value === 'string' && (isDay(value) || isMonth(value)) ? value : undefined;
}

/** Joins what the files hold into one index. */
export function joinIndex(parts: readonly IndexPart[]): ContentIndex {
  const entries = new Map<Target, Map<string, Entry>>();
  for (const entry of parts.flatMap((part) => part.entries)) {
    const known = entries.get(entry.to) ?? new Map<string, Entry>();
    entries.set(entry.to, known.set(entry.id, entry));
  }
  return { entries, unread: new Set(parts.flatMap((part) => part.unread)) };
}
