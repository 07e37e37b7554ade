import type { CalendarDay } from '../calendar/calendar-day.ts';
import { isNothing, readName, readReplacement, toPlainText } from './page-cells.ts';
import { readDate } from './page-days.ts';

/** A line of the page. Numbers count from 1. */
export interface PageLine {
  number: number;
  text: string;
}

/** A row that names what goes. */
export interface PageRow {
  line: number;
  name: string;
  aliases: string[];
  shutdownOn: CalendarDay | undefined;
  /** Whether the date is only the first possible one. */
  atEarliest: boolean;
  replacement: string | undefined;
}

/** A row that says in words what happens on a day, as the page writes it of platforms. */
export interface PageStep {
  line: number;
  on: CalendarDay;
  text: string;
}

/** One section of the page. An announcement of the record can have several. */
export interface PageSection {
  line: number;
  /** In English, as the page has it. */
  title: string;
  /** The day in its heading, then the one that its text gives where that is another. */
  dates: [CalendarDay, ...CalendarDay[]];
  rows: PageRow[];
  steps: PageStep[];
}

export interface PageTable {
  rows: PageRow[];
  steps: PageStep[];
}

/** Ends the reading at a line, with the reason. */
export type Refuse = (line: PageLine, reason: string) => never;

type Column = 'shutdown' | 'name' | 'replacement' | 'price' | 'date' | 'update';

/** The headings of columns that the page has had since 2022. Prices are no part of the record and are passed over. */
const columns: readonly (readonly [Column, RegExp])[] = [
  ['shutdown', /^shut ?down date$/iu],
  [
    'name',
    /^(?:(?:deprecated|legacy) model|system|model|model \/ system|model snapshot|model family \/ snapshot)$/iu,
  ],
  ['replacement', /^(?:recommended replacement(?: base model)?|substitute model)$/iu],
  ['price', /^(?:(?:deprecated|legacy) model price|training price|usage price)$/iu],
  ['date', /^date$/iu],
  ['update', /^update$/iu],
];

/** Whether a line belongs to a table: a bar stands in it, outside code marks. Its first bar can be left out. */
export function isTableLine({ text }: PageLine): boolean {
  return /(?<!\\)\|/u.test(text.replace(/`[^`]*`/gu, ''));
}

/** Reads one table: its line of headings, the rule below it, and its rows. */
export function readTable(lines: readonly PageLine[], refuse: Refuse): PageTable {
  const [head, rule, ...body] = lines as [PageLine, PageLine | undefined, ...PageLine[]];
  const kinds = splitRow(head.text).map(
    (heading) =>
      columns.find(([, pattern]) => pattern.test(toPlainText(heading)))?.[0] ??
      refuse(head, `a table has an unknown column "${toPlainText(heading)}"`),
  );
  if (!rule || !/^\s*\|?[\s:|-]+$/u.test(rule.text))
    refuse(rule ?? head, 'a table has no rule under its headings');
  if (body.length === 0) refuse(head, 'a table has no rows');
  if (kinds.join() === 'date,update') {
    return { rows: [], steps: body.map((line) => readStep(line, refuse)) };
  }
  const named = ['shutdown', 'name', 'replacement'] as const;
  if (named.some((kind) => kinds.filter((other) => other === kind).length !== 1)) {
    refuse(
      head,
      'a table does not have one column each for the shutdown date, the model and its replacement',
    );
  }
  return { rows: body.map((line) => readRow(line, kinds, refuse)), steps: [] };
}

function readStep(line: PageLine, refuse: Refuse): PageStep {
  const cells = splitRow(line.text);
  const date = readDate(cells[0] ?? '');
  if (cells.length !== 2 || !date) refuse(line, 'a row is not a date and what happens on it');
  return { line: line.number, on: date.on, text: toPlainText(cells[1]!) };
}

function readRow(line: PageLine, kinds: readonly Column[], refuse: Refuse): PageRow {
  const cells = joinNames(splitRow(line.text), kinds);
  if (cells.length !== kinds.length) {
    refuse(line, `a row has ${cells.length} cells under ${kinds.length} headings`);
  }
  const cell = (kind: Column): string => cells[kinds.indexOf(kind)]!;
  const date = readDate(cell('shutdown'));
  if (!date && !isNothing(cell('shutdown'))) refuse(line, `"${cell('shutdown')}" is not a date`);
  if (isNothing(cell('name'))) refuse(line, 'a row names nothing');
  return {
    line: line.number,
    ...readName(cell('name')),
    shutdownOn: date?.on,
    atEarliest: date?.atEarliest ?? false,
    replacement: readReplacement(cell('replacement')),
  };
}

/** Puts a cell of names together again where a copy of the page has lost the backslash before the bar in it. */
function joinNames(cells: string[], kinds: readonly Column[]): string[] {
  const at = kinds.indexOf('name');
  const extra = cells.length - kinds.length;
  const names = cells.slice(at, at + extra + 1);
  if (extra <= 0 || !names.every((name) => /^`[^`]+`(?:, `[^`]+`)*$/u.test(name))) return cells;
  return [...cells.slice(0, at), names.join(' | '), ...cells.slice(at + extra + 1)];
}

function splitRow(text: string): string[] {
  return (
    text
      .trim()
      // A keeper of copies has put backslashes before the signs that Markdown gives a meaning.
      .replace(/\\-/gu, '-')
      .replace(/^\|/u, '')
      .replace(/(?<!\\)\|$/u, '')
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim())
  );
}
