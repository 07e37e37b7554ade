import { isDay, type CalendarDay } from '../calendar/calendar-day.ts';
import { toPlainText } from './page-cells.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_NAME =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WRITTEN_DAY = new RegExp(`(${MONTH_NAME})\\.?,? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'u');
const LIKE_DAY = new RegExp(`^${MONTH_NAME}[.,]?[\\s\\d,–-]* \\d+(?:st|nd|rd|th)?(?:,? \\d{4})?$`, 'u');

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
  const on = isDay(bare) ? bare : toDay(new RegExp(`^${WRITTEN_DAY.source}$`, 'u').exec(bare));
  return on === undefined ? undefined : { on, atEarliest: bare !== text };
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

/**
 * Whether a text is a day and nothing else, or looks like one and is none: `June 12, 2026`, `Nov 19`, `June 2026`,
 * `June 12-14, 2026`.
 */
export function isLikeDay(text: string): boolean {
  return LIKE_DAY.test(text);
}

function toDay(match: RegExpExecArray | null): CalendarDay | undefined {
  if (!match) return undefined;
  const [, month, day, year] = match as unknown as [string, string, string, string];
  const number = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}
