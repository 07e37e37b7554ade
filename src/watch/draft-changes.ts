import { parseYaml } from '../content/document.ts';
import {
  retirementSchema,
  type ChangeEntry,
  type ItemEntry,
  type RetirementEntry,
} from '../schemas/retirement.ts';
import type { RecordSource } from '../schemas/source.ts';
import { isMonth } from '../calendar/calendar-day.ts';
import type { FindLife } from './find-life.ts';
import type { ItemFinding } from './finding.ts';
import { insertAll, type Insertion } from './insertions.ts';
import { formatNote, toArabicListing } from './notes.ts';
import { toSource, type Reading } from './reading.ts';
import { findPlaces, type YamlPlaces } from './yaml-places.ts';

/** Kinds of change that settle where an item stands, so that their order counts. */
const decisive = ['postponed', 'advanced', 'dated', 'carried-out', 'delisted', 'relisted'] as const;

/** The schema asks for the reason why a shutdown comes before its announcement. */
const ADDED_LATE = 'رُصدت إضافته إلى صفحة الإيقافات بعد حلول موعده.';

/** What was found cannot be written so that the file stays right. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}

/** What becomes of an announcement's file. */
export interface DraftedChanges {
  text: string;
  /**
   * Findings that cannot be written without a person: about items of models that the record does not have, and those
   * that would be overruled by a change of which the record knows the month alone, since it counts from the month's end.
   */
  left: ItemFinding[];
}

/**
 * Writes what was found about one announcement into its file: changes, listings of replacements, added items, and the
 * page among the sources. It only adds: the text that was there is kept byte for byte.
 *
 * @param file the file's path, for errors
 * @throws YamlPlaceError when a list of the file is not written a line an element
 * @throws DraftError when the outcome would break the schema
 */
export function draftChanges(
  source: string,
  file: string,
  entry: RetirementEntry,
  findings: readonly ItemFinding[],
  reading: Reading,
  findLife: FindLife,
): DraftedChanges {
  const left = findings.filter(
    (finding) => isOverruled(finding, entry, reading) || !hasLife(finding, entry, findLife),
  );
  const written = findings.filter((finding) => !left.includes(finding));
  if (written.length === 0) return { text: source, left };

  const places = findPlaces(source, file);
  const page = pageSource(entry, reading);
  const added = written.filter(({ kind }) => kind === 'extended');
  const text = insertAll(source, [
    ...written.flatMap((finding) => addReplacement(places, entry, finding, reading)),
    ...(added.length === 0
      ? []
      : [
          places.append(
            ['items'],
            added.map((one) => toItem(one, reading, findLife)),
          ),
        ]),
    places.append(['changes'], toChanges(written, entry, page.id, reading)),
    ...(entry.sources.some(({ id }) => id === page.id) ? [] : [places.append(['sources'], [page])]),
  ]);
  assertSchema(text, file);
  return { text, left };
}

function hasLife({ item, row }: ItemFinding, entry: RetirementEntry, findLife: FindLife): boolean {
  return entry.items.some(({ name }) => name === item) || findLife(namesOf(row)) !== undefined;
}

function isOverruled({ kind, item }: ItemFinding, entry: RetirementEntry, { readOn }: Reading): boolean {
  if (kind === 'replacement-changed' || kind === 'extended') return false;
  return entry.changes.some(
    ({ on, items, kind: other }) =>
      (decisive as readonly string[]).includes(other) &&
      isMonth(on) &&
      readOn.startsWith(`${on}-`) &&
      (items?.includes(item) ?? true),
  );
}

/** The page as a source of the file: the one it has if it was read on this day, or a new one of another id. */
function pageSource(entry: RetirementEntry, reading: Reading): RecordSource {
  const page = toSource(reading);
  const sameId = (id: string) => entry.sources.find((source) => source.id === id);
  let number = 1;
  for (let id = page.id; ; id = `${page.id}-${number}`) {
    const there = sameId(id);
    if (!there) return { ...page, id };
    if (there.url?.startsWith(page.url!) && there.date === page.date) return there;
    number += 1;
  }
}

function toChanges(
  findings: readonly ItemFinding[],
  entry: RetirementEntry,
  source: string,
  { readOn }: Reading,
): ChangeEntry[] {
  const alike = Map.groupBy(findings, ({ kind, before, after }) =>
    JSON.stringify(
      kind === 'delisted' || kind === 'relisted' || kind === 'extended' ? [kind] : [kind, before, after],
    ),
  );
  return [...alike.values()].map((group): ChangeEntry => {
    const { kind, before, after } = group[0]!;
    const items = [...new Set(group.map(({ item }) => item))];
    const date =
      ['postponed', 'advanced', 'dated'].includes(kind) && typeof after === 'object' ? after : undefined;
    return {
      on: readOn,
      observed: true,
      kind,
      items,
      ...(date ? { to: date.on } : {}),
      ...(date?.atEarliest ? { atEarliest: true } : {}),
      ...(kind === 'relisted' ? { by: entry.id } : {}),
      note: formatNote({ kind, before, after, items: items.map((name) => wordsOf(name, entry)), readOn }),
      sources: [source],
    };
  });
}

function wordsOf(name: string, entry: RetirementEntry): string {
  return entry.items.find((item) => item.name === name)?.label ?? name;
}

function addReplacement(
  places: YamlPlaces,
  entry: RetirementEntry,
  { kind, item, place, after }: ItemFinding,
  reading: Reading,
): Insertion[] {
  if (kind !== 'replacement-changed' || typeof after !== 'string') return [];
  const index = entry.items.indexOf(entry.items.filter(({ name }) => name === item)[place]!);
  return [places.append(['items', index, 'replacements'], [toListing(after, reading)])];
}

function toItem({ item, row, after }: ItemFinding, reading: Reading, findLife: FindLife): Partial<ItemEntry> {
  return {
    name: item,
    ...findLife(namesOf(row)),
    ...(row && row.aliases.length > 0 ? { aliases: row.aliases } : {}),
    announcedOn: reading.readOn,
    ...(typeof after === 'object' ? { shutdownOn: after.on } : {}),
    ...(typeof after === 'object' && after.on < reading.readOn ? { note: ADDED_LATE } : {}),
    ...(row?.replacement === undefined ? {} : { replacements: [toListing(row.replacement, reading)] }),
  };
}

/** A listing of a replacement, with Arabic words where its own are English. */
export function toListing(replacement: string, { readOn }: Reading): ItemEntry['replacements'][number] {
  const label = toArabicListing(replacement);
  return { listedOn: readOn, name: replacement, ...(label === replacement ? {} : { label }) };
}

function namesOf(row: ItemFinding['row']): string[] {
  return row ? [row.name, ...row.aliases] : [];
}

function assertSchema(text: string, file: string): void {
  const { data, flaws } = parseYaml(text);
  const issue = retirementSchema.safeParse(data).error?.issues[0];
  if (flaws.length > 0 || issue) {
    const why = flaws[0]?.message ?? `${issue!.path.join('.')}: ${issue!.message}`;
    throw new DraftError(
      `${file}: what was found would break the file (${why}); nothing was written\nAdd it by hand: the table of "npm run watch" without --write says what it is.`,
    );
  }
}
