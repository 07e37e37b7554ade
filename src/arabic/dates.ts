import { isDay, type CalendarDate } from '../calendar/calendar-day.ts';

// Both names of each month: first the one used in Egypt and the Gulf, then the one of the Levant and Iraq.
// Most readers know only one of the two.
const months = [
  'يناير/كانون الثاني',
  'فبراير/شباط',
  'مارس/آذار',
  'أبريل/نيسان',
  'مايو/أيار',
  'يونيو/حزيران',
  'يوليو/تموز',
  'أغسطس/آب',
  'سبتمبر/أيلول',
  'أكتوبر/تشرين الأول',
  'نوفمبر/تشرين الثاني',
  'ديسمبر/كانون الأول',
] as const;

/** Every name of a month by itself, without its counterpart. */
export const monthWords: readonly string[] = months.flatMap((names) => names.split('/'));

const NO_BREAK = '\u00A0';

/**
 * Both names of a month: «فبراير/شباط».
 *
 * @param month 1 to 12
 * @throws RangeError for any other number
 */
export function monthName(month: number): string {
  const name = months[month - 1];
  if (name === undefined) throw new RangeError(`there is no month ${month}`);
  return name;
}

/** The name of a month for a compact place: «فبراير». */
export function shortMonthName(month: number): string {
  return monthName(month).split('/')[0]!;
}

/** A day or month in words: «13 فبراير/شباط 2026» or «فبراير/شباط 2024». No line breaks between a day and its month. */
export function formatDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = `${monthName(month)} ${year}`;
  return isDay(date) ? `${day}${NO_BREAK}${name}` : name;
}

/**
 * A date for a compact place (a list, a table, an axis, a line of metadata): only the first name of the month, and
 * no line break inside, «30 نوفمبر 2026». Running prose uses `formatDate`, which gives both names.
 */
export function formatShortDate(date: CalendarDate): string {
  return [formatYearlessDate(date), Number(date.slice(0, 4))].join(NO_BREAK);
}

/** The same where the year stands beside it: «30 نوفمبر». */
export function formatYearlessDate(date: CalendarDate): string {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  return [...(isDay(date) ? [day] : []), shortMonthName(month)].join(NO_BREAK);
}

/**
 * A range of dates for a compact place: «23 يوليو – 23 أكتوبر 2026». A year that both dates share is written once.
 *
 * @param first the earlier date
 */
export function formatShortRange(first: CalendarDate, last: CalendarDate): string {
  const sharesYear = first.slice(0, 4) === last.slice(0, 4);
  return `${sharesYear ? formatYearlessDate(first) : formatShortDate(first)} – ${formatShortDate(last)}`;
}
