import { isDay, type CalendarDay } from '../calendar/calendar-day.ts';

/** What the page writes in a cell that has nothing to say. */
const NOTHING = /^(?:-{1,3}|–|—|n\/a)?$/iu;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_NAME =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WRITTEN_DAY = new RegExp(`(${MONTH_NAME})\\.?,? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'u');

/** A date of the page; `atEarliest` where it says that it is only the first possible one. */
export interface PageDate {
  on: CalendarDay;
  atEarliest: boolean;
}

/** What a cell names: the first name, and the others that it says go with it. */
export interface PageName {
  name: string;
  aliases: string[];
}

/** The text of a cell or heading without the marks of Markdown and of typesetting that carry no meaning here. */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(/(?<!!)\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\\([|*_`])/gu, '$1')
    .replace(/[`*]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\u00A0/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a cell says that there is nothing to say. */
export function isNothing(cell: string): boolean {
  return NOTHING.test(toPlainText(cell));
}

/**
 * Reads a date cell: `2026-09-28` (with hyphens of any kind), `Jan 20, 2027`, `July 23, 2026`, each with or without
 * `at earliest`. Undefined when it is none of these.
 */
export function readDate(cell: string): PageDate | undefined {
  const text = toPlainText(cell);
  const bare = text.replace(/^(?:at (?:the )?earliest|no earlier than)\s+/iu, '');
  const on = isDay(bare) ? bare : toDay(new RegExp(`^${WRITTEN_DAY.source}$`, 'u').exec(bare));
  return on === undefined ? undefined : { on, atEarliest: bare !== text };
}

/** The first day that a text names in words: `On April 28th, 2025, we notified…`. */
export function findWrittenDay(text: string): CalendarDay | undefined {
  return toDay(WRITTEN_DAY.exec(toPlainText(text)));
}

/** All days that a text names in words, in their order. */
export function findWrittenDays(text: string): CalendarDay[] {
  return [...toPlainText(text).matchAll(new RegExp(WRITTEN_DAY.source, 'gu'))].flatMap(
    (match) => toDay(match) ?? [],
  );
}

/** All days that a text names, in words or as `2026-09-28`, but not as a part of a model's name. */
export function findDays(text: string): CalendarDay[] {
  const plain = toPlainText(text.replace(/`[^`]*`/gu, ''));
  const numbers = plain.match(/(?<![\w.-])\d{4}-\d{2}-\d{2}(?![\w-])/gu) ?? [];
  return [...findWrittenDays(plain), ...numbers.flatMap((one) => (isDay(one) ? [one] : []))];
}

function toDay(match: RegExpExecArray | null): CalendarDay | undefined {
  if (!match) return undefined;
  const [, month, day, year] = match as unknown as [string, string, string, string];
  const number = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/**
 * Reads what a cell names. Names in code marks one after the other (`a` | `b`, `c`), or in brackets after the first, are
 * one thing with its aliases; any other text is one name, whole.
 */
export function readName(cell: string): PageName {
  const plain = toPlainText(cell);
  const spans = [...cell.matchAll(/`([^`]+)`/gu)].map((match) => toPlainText(match[1]!));
  const [first, ...others] = spans;
  if (first === undefined || others.length === 0) return { name: plain, aliases: [] };
  const between = toPlainText(cell.replace(/`[^`]+`/gu, '')).replace(/\s/gu, '');
  const listed = /^[|,;]*$/u.test(between);
  const including = new RegExp(`^${RegExp.escape(first)} \\(including\\b`, 'u').test(plain);
  return listed || including ? { name: first, aliases: others } : { name: plain, aliases: [] };
}

/** Reads a replacement as it is listed, in plain text; undefined where the cell names none. */
export function readReplacement(cell: string): string | undefined {
  return isNothing(cell) ? undefined : toPlainText(cell).replace(/\.$/u, '');
}
