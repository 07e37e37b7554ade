import { stringify } from 'yaml';
import type { ItemEntry, RetirementEntry } from '../../../src/schemas/retirement.ts';
import {
  compareDates,
  lastDayOf,
  type CalendarDate,
  type CalendarDay,
} from '../../../src/calendar/calendar-day.ts';
import { isKnown } from '../../../src/timeline/item-standing.ts';
import { compareApi } from '../../../src/watch/compare-api.ts';
import { givenDate, isDateKnown, isDelisted } from '../../../src/watch/given-dates.ts';
import { givenReplacement } from '../../../src/watch/given-replacements.ts';
import { readApiPage } from '../../../src/watch/api-page.ts';
import { toRetirementFile, type RecordFiles } from '../../../src/watch/record-files.ts';
import { watchRecord } from '../../../src/watch/watch-record.ts';

/** A page of a test and the day on which it was read, oldest first. */
export interface DatedPage {
  /** The month where a copy says no more. */
  day: CalendarDate;
  markdown: string;
}

/**
 * Takes one announcement out of the record and asks the pages for it: whether the first that has it gives the same day,
 * the same items and the same dates as the record gives for the day of that page. Undefined when no page has it.
 */
export function isFoundAgain(
  entry: RetirementEntry,
  record: readonly RetirementEntry[],
  pages: readonly DatedPage[],
  known: RecordFiles['known'],
): boolean | undefined {
  const others = record.filter((other) => other !== entry);
  for (const { day: readOn, markdown } of pages) {
    const day = lastDayOf(readOn);
    const rows = compareApi(readApiPage(markdown, readOn, known), readOn, others, known.differences).flatMap(
      (finding) =>
        finding.kind === 'announced' && finding.section.dates.some((date) => date === entry.announcedOn)
          ? finding.section.rows
          : [],
    );
    const items = listedOn(entry, day);
    const found = rows.filter((row) => items.some(({ name }) => name === row.name));
    if (found.length === 0) continue;
    const dated = found.every((row) =>
      items
        .filter(({ name }) => name === row.name)
        .some((item) =>
          row.shutdownOn === undefined
            ? givenDate(item, entry, day) === undefined
            : isDateKnown(item, entry, day, { on: row.shutdownOn, atEarliest: row.atEarliest }),
        ),
    );
    const names = new Set(rows.map(({ name }) => name));
    return dated && found.length === rows.length && items.every(({ name }) => names.has(name));
  }
  return undefined;
}

/** What the watch makes of announcements, by their ids, and what it says of pages on the way. */
export interface Replayed {
  entries: Map<string, RetirementEntry>;
  /** Findings about announcements that the record had, page by page. */
  found: string[][];
}

/**
 * Replays pages: each announcement enters the record as it stood on the day of the first page that can have it, and what
 * came later has to come from the pages.
 */
export function replay({ retirements, models, known }: RecordFiles, pages: readonly DatedPage[]): Replayed {
  const start = retirements.flatMap(({ path, entry }) => {
    const first = pages.find(({ day }) => isKnown(entry.announcedOn, lastDayOf(day)));
    return first ? [toRetirementFile(path, write(entryOn(entry, lastDayOf(first.day))))] : [];
  });
  const watched = watchRecord(
    pages.map(({ day, markdown }) => ({ from: day, text: markdown, readOn: day, via: undefined })),
    { retirements: start, models, known, drafts: new Map() },
  );
  const entries = new Map(start.map(({ entry }) => [entry.id, entry]));
  for (const [path, text] of watched.changed) {
    const { entry } = toRetirementFile(path, text);
    entries.set(entry.id, entry);
  }
  const found = watched.pages.map(({ findings }) =>
    findings.map((finding) => {
      if (finding.kind === 'announced') return `announced ${finding.section.title}`;
      return 'item' in finding ? `${finding.kind} ${finding.item}` : finding.kind;
    }),
  );
  return { entries, found };
}

/** Where each listed item of an announcement stands on a day: its name, its date and its replacement. */
export function standingsOf(entry: RetirementEntry, day: CalendarDay): unknown[] {
  return listedOn(entry, day)
    .map((item) => [item.name, givenDate(item, entry, day)?.on ?? null, givenReplacement(item, day) ?? null])
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function listedOn(entry: RetirementEntry, day: CalendarDay): ItemEntry[] {
  return entry.items.filter(
    (item) => isKnown(item.announcedOn ?? entry.announcedOn, day) && !isDelisted(item, entry, day),
  );
}

/** An announcement as the record had it on a day: without items, changes and listings that came to be known later. */
function entryOn(entry: RetirementEntry, day: CalendarDay): RetirementEntry {
  const items = entry.items
    .filter((item) => isKnown(item.announcedOn ?? entry.announcedOn, day))
    .map((item) => ({
      ...item,
      replacements: item.replacements.filter(({ listedOn: on }) => isKnown(on, day)),
    }));
  const names = new Set(items.map(({ name }) => name));
  const changes = entry.changes
    .filter(({ on }) => isKnown(on, day))
    .toSorted((a, b) => compareDates(a.on, b.on))
    .map((change) =>
      change.items ? { ...change, items: change.items.filter((name) => names.has(name)) } : change,
    );
  return { ...entry, items, changes, conflicts: [] };
}

/** Writes an announcement as editors do: without lists that hold nothing. */
function write(entry: RetirementEntry): string {
  const plain: unknown = JSON.parse(
    JSON.stringify(entry, (_, value: unknown) =>
      Array.isArray(value) && value.length === 0 ? undefined : value,
    ),
  );
  return stringify(plain, { schema: 'core', lineWidth: 0 });
}
