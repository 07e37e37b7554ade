import type { ItemEntry, RetirementEntry } from '../schemas/retirement.ts';
import type { WatchKnown } from '../schemas/watch-known.ts';
import { compareDates, lastDayOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { isKnown } from '../timeline/item-standing.ts';
import type { ApiFinding, GivenDate, ItemFinding, SeenKind } from './finding.ts';
import { givenDate, isDateKnown, isDelisted } from './given-dates.ts';
import { givenReplacement, isReplacementKnown } from './given-replacements.ts';
import type { PageRow, PageSection } from './page-table.ts';
import { isPageAddress } from './reading.ts';

/** A difference between the page and the record that a person has looked at and that is to stay. */
type KnownDifference = WatchKnown['differences'][number];

/** A row of the page with the item of the record that it is about. */
interface Match {
  entry: RetirementEntry;
  item: ItemEntry;
  place: number;
  row: PageRow;
}

/**
 * Compares the page with the record as it stood on the day on which the page was read, in the order of the page; what
 * is not on the page comes last. An item is found by its name or an alias in the announcements of the section's day.
 *
 * @param readOn the day, or the month where no more is known, on which the page was read
 */
export function compareApi(
  sections: readonly PageSection[],
  readOn: CalendarDate,
  record: readonly RetirementEntry[],
  differences: readonly KnownDifference[] = [],
): ApiFinding[] {
  const day = lastDayOf(readOn);
  const entries = record.filter(({ surface }) => surface !== 'chatgpt');
  const matches: Match[] = [];
  const told = new Map<RetirementEntry, Told>();
  const findings = sections.flatMap((section): ApiFinding[] => {
    const sameDay = entries.filter((entry) => section.dates.some((date) => isOfDay(entry, date)));
    const found = matchRows(section.rows, sameDay);
    matches.push(...found);
    const owner = found[0]?.entry;
    const unknown = section.rows.filter((row) => !found.some((match) => match.row === row));
    // A section of steps names no item: its days are held against those of all that was announced with it.
    const owners = owner ? [owner] : section.rows.length === 0 ? sameDay : [];
    if (owners.length === 0) {
      return [{ kind: 'announced', section, sameDay: sameDay.map(({ id }) => id) }];
    }
    if (section.steps.length > 0) {
      for (const entry of owners) {
        const before = told.get(entry)?.days ?? [];
        told.set(entry, {
          line: section.line,
          days: [...before, ...section.dates, ...section.steps.map(({ on }) => on)],
        });
      }
    }
    return [
      ...found.flatMap((match) => compareRow(match, day, differences)),
      ...unknown.flatMap((row) => toExtended(owner!, row)),
      ...compareSteps(section, owners, day),
    ];
  });
  const untold = [...told].flatMap(([entry, { line, days }]): ApiFinding[] =>
    entry.items.flatMap((item): ApiFinding[] => {
      const before = givenDate(item, entry, day);
      if (matches.some((match) => match.entry === entry) || days.some((on) => isGiven(item, entry, on, day)))
        return [];
      return [{ kind: 'to-read', retirement: entry.id, line, item: item.name, before }];
    }),
  );
  const absent = findAbsent(
    entries.filter((entry) => !told.has(entry)),
    matches,
    day,
  ).filter((finding) => !isJudged(finding, differences));
  return [...findings, ...untold, ...absent].filter(
    (finding) => finding.kind !== 'to-read' || !isJudged(finding, differences),
  );
}

/** Whether a person has judged of an item that it is not on the page, or of a step that the record has it otherwise. */
function isJudged(
  { retirement, item }: Pick<ItemFinding, 'retirement' | 'item'>,
  differences: readonly KnownDifference[],
): boolean {
  return differences.some(
    (one) => one.retirement === retirement && one.item === item && one.replacement === undefined,
  );
}

/** The days that sections of steps give for one announcement. */
interface Told {
  /** Where the last of the sections begins; counts from 1. */
  line: number;
  days: CalendarDay[];
}

function isOfDay(entry: RetirementEntry, day: CalendarDay): boolean {
  const claims = entry.conflicts
    .filter(({ about }) => about === 'announcedOn')
    .flatMap((conflict) => conflict.claims.map(({ value }) => value));
  return entry.announcedOn === day || claims.includes(day);
}

function matchRows(rows: readonly PageRow[], entries: readonly RetirementEntry[]): Match[] {
  const taken = new Set<ItemEntry>();
  return rows.flatMap((row): Match[] => {
    const candidates = entries.flatMap((entry) =>
      entry.items.filter((item) => isNamed(item, row)).map((item) => ({ entry, item })),
    );
    // Rows of one name stand in the order of the items of that name.
    const match = candidates.find(({ item }) => !taken.has(item)) ?? candidates.at(-1);
    if (!match) return [];
    taken.add(match.item);
    const namesakes = match.entry.items.filter(({ name }) => name === match.item.name);
    return [{ ...match, place: namesakes.indexOf(match.item), row }];
  });
}

function isNamed(item: ItemEntry, row: PageRow): boolean {
  const ofItem = [item.name, ...(item.aliases ?? [])];
  return ofItem.includes(row.name) || row.aliases.includes(item.name);
}

function compareRow(
  { entry, item, place, row }: Match,
  day: CalendarDay,
  differences: readonly KnownDifference[],
): ApiFinding[] {
  const base = { retirement: entry.id, item: item.name, place, row };
  const back: ItemFinding[] = isDelisted(item, entry, day) ? [{ ...base, kind: 'relisted' }] : [];
  return [
    ...back,
    ...compareDate(base, item, entry, day),
    ...compareReplacement(base, item, entry, day, differences),
  ];
}

type Base = Pick<ItemFinding, 'retirement' | 'item' | 'place'> & { row: PageRow };

function compareDate(base: Base, item: ItemEntry, entry: RetirementEntry, day: CalendarDay): ApiFinding[] {
  const { shutdownOn, atEarliest, line } = base.row;
  const before = givenDate(item, entry, day);
  if (shutdownOn === undefined) {
    if (!before) return [];
    return [{ kind: 'to-read', retirement: entry.id, line, item: item.name, before }];
  }
  const after = { on: shutdownOn, atEarliest };
  if (isDateKnown(item, entry, day, after)) return [];
  return [{ ...base, kind: dateKind(before, after), before, after }];
}

function dateKind(before: GivenDate | undefined, after: GivenDate): SeenKind {
  if (!before || before.atEarliest !== after.atEarliest) return 'dated';
  return compareDates(after.on, before.on) < 0 ? 'advanced' : 'postponed';
}

function compareReplacement(
  base: Base,
  item: ItemEntry,
  entry: RetirementEntry,
  day: CalendarDay,
  differences: readonly KnownDifference[],
): ItemFinding[] {
  const after = base.row.replacement;
  if (isReplacementKnown(item, entry, day, after)) return [];
  const isExpected = differences.some(
    ({ retirement, item: name, replacement }) =>
      retirement === entry.id && name === item.name && replacement !== undefined && replacement === after,
  );
  if (isExpected) return [];
  return [{ ...base, kind: 'replacement-changed', before: givenReplacement(item, day), after }];
}

/** An item that was added; a first possible date is a change of its own, since an item has exact dates alone. */
function toExtended(entry: RetirementEntry, row: PageRow): ItemFinding[] {
  const base = { retirement: entry.id, item: row.name, place: 0, row };
  const after = row.shutdownOn === undefined ? undefined : { on: row.shutdownOn, atEarliest: row.atEarliest };
  if (after?.atEarliest)
    return [
      { ...base, kind: 'extended' },
      { ...base, kind: 'dated', after },
    ];
  return [{ ...base, kind: 'extended', after }];
}

function compareSteps(
  { steps, dates }: PageSection,
  owners: readonly RetirementEntry[],
  day: CalendarDay,
): ApiFinding[] {
  return steps
    .filter(({ on }) => !dates.includes(on))
    .filter(({ on }) => !owners.some((entry) => entry.items.some((item) => isGiven(item, entry, on, day))))
    .map(({ line, on, text }) => ({
      kind: 'to-read',
      retirement: owners[0]!.id,
      line,
      item: text,
      after: on,
    }));
}

function isGiven(item: ItemEntry, entry: RetirementEntry, on: CalendarDay, day: CalendarDay): boolean {
  return isDateKnown(item, entry, day, { on, atEarliest: false });
}

function findAbsent(
  entries: readonly RetirementEntry[],
  matches: readonly Match[],
  day: CalendarDay,
): ItemFinding[] {
  const onPage = new Set(matches.map(({ item }) => item));
  const matched = new Set(matches.map(({ entry }) => entry));
  return entries
    .filter((entry) => isKnown(entry.announcedOn, day) && (matched.has(entry) || isFromPage(entry)))
    .flatMap((entry) =>
      entry.items
        .filter((item) => !onPage.has(item) && isKnown(item.announcedOn ?? entry.announcedOn, day))
        .filter((item) => !isDelisted(item, entry, day))
        .map((item): ItemFinding => {
          const namesakes = entry.items.filter(({ name }) => name === item.name);
          return {
            kind: 'delisted',
            retirement: entry.id,
            item: item.name,
            place: namesakes.indexOf(item),
            before: givenDate(item, entry, day),
          };
        }),
    );
}

/** Whether an announcement was read from rows of the page, so that it is missed there. */
function isFromPage(entry: RetirementEntry): boolean {
  return entry.surface === 'api' && entry.sources.some(({ url }) => url !== undefined && isPageAddress(url));
}
