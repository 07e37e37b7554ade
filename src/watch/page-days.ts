import { isDay, type CalendarDay } from '../calendar/calendar-day.ts';
import { toPlainText } from './page-cells.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_NAME =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const MONTH_FIRST = `(?<month>${MONTH_NAME})\\.?,? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`;
const DAY_FIRST = `(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH_NAME})\\.?,? (?<year>\\d{4})`;
const WHOLE_DAY = new RegExp(`^(?:${WEEKDAY}\\.?,? )?(?:${MONTH_FIRST}|${DAY_FIRST})$`, 'iu');
const MONTH_WORD = new RegExp(`\\b${MONTH_NAME}\\b`, 'iu');
/** Not the number of a model: «GPT-5». */
const NUMBER = /(?<![\w.-])\d/u;
/** Not the number of a version: `1.2026.112`. */
const NUMERIC_DAY =
  /(?<![\w.-])(?:\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?|\d{1,2}([./-])\d{1,2}\1\d{4}|\d{1,2}\/\d{1,2}\/\d{2})(?![\w-])/u;
/** What the heading of one or several days is made of. */
const PARTS_OF_DAYS = new RegExp(
  `\\b(?:${MONTH_NAME}|${WEEKDAY}|\\d+(?:st|nd|rd|th)?|and|of|the|through|to)\\b|[\\s.,/&–—-]`,
  'giu',
);

/** A date of the page; `atEarliest` where it says that it is only the first possible one. */
export interface PageDate {
  on: CalendarDay;
  atEarliest: boolean;
}

/**
 * Reads a date cell: `2026-09-28` (with hyphens of any kind), `Jan 20, 2027`, `July 23, 2026`, each with or without
 * `at earliest`. Undefined when it is none of these.
 */
export function readDate(cell: string): PageDate | undefined {
  const text = toPlainText(cell);
  const bare = text.replace(/^(?:at (?:the )?earliest|no earlier than)\s+/iu, '');
  const on = isDay(bare) ? bare : toDay(new RegExp(`^${MONTH_FIRST}$`, 'u').exec(bare));
  return on === undefined ? undefined : { on, atEarliest: bare !== text };
}

/** All days that a text names in words, in their order. */
export function findWrittenDays(text: string): CalendarDay[] {
  return [...toPlainText(text).matchAll(new RegExp(MONTH_FIRST, 'gu'))].flatMap(
    (match) => toDay(match) ?? [],
  );
}

/** All days that a text names, in words or as `2026-09-28`, but not as a part of a model's name. */
export function findDays(text: string): CalendarDay[] {
  const plain = toPlainText(text.replace(/`[^`]*`/gu, ''));
  const numbers = plain.match(/(?<![\w.-])\d{4}-\d{2}-\d{2}(?![\w-])/gu) ?? [];
  return [...findWrittenDays(plain), ...numbers.flatMap((one) => (isDay(one) ? [one] : []))];
}

/** The day that a heading is, and nothing else: `June 12, 2026`, `Friday, June 12, 2026`, `12 June 2026`, `2026-06-12`. */
export function readHeadingDay(heading: string): CalendarDay | undefined {
  return isDay(heading) ? heading : toDay(WHOLE_DAY.exec(heading));
}

/** Whether a text names a day, or several, in whatever form: a month with a number, or numbers alone. */
export function namesDay(text: string): boolean {
  return NUMERIC_DAY.test(text) || (MONTH_WORD.test(text) && NUMBER.test(text));
}

/** Whether a text is days and nothing else, or looks like them and is none: `Nov 19`, `June 2026`, `June 12 – 14, 2026`. */
export function isLikeDay(text: string): boolean {
  return namesDay(text) && text.replace(PARTS_OF_DAYS, '') === '';
}

function toDay(match: RegExpExecArray | null): CalendarDay | undefined {
  if (!match) return undefined;
  const { month, day, year } = match.groups as Record<'month' | 'day' | 'year', string>;
  const number = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}
