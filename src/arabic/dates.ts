import { isDay, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';

// The name used in Egypt and the Gulf, then the one of the Levant and Iraq: readers know one of the two.
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

/** Every word that begins the name of a month. */
export const monthWords: readonly string[] = months.flatMap((names) => names.split('/'));

const weekday = new Intl.DateTimeFormat('ar-u-nu-latn-ca-gregory', { weekday: 'long', timeZone: 'UTC' });

const NO_BREAK = '\u00A0';

/** The dual name of a month, 1 to 12: «فبراير/شباط». */
export function monthName(month: number): string {
  const name = months[month - 1];
  if (name === undefined) throw new RangeError(`there is no month ${month}`);
  return name;
}

/** A day or month in words: «13 فبراير/شباط 2026» or «فبراير/شباط 2024», with a day never parted from its month. */
export function formatDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const name = `${monthName(month)} ${year}`;
  return isDay(date) ? `${day}${NO_BREAK}${name}` : name;
}

/**
 * The same in a compact place (a list, a table, an axis, a meta line), by the first name of the month alone:
 * «30 نوفمبر 2026», never broken. Running prose keeps both names.
 */
export function formatShortDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [name] = monthName(month).split('/');
  return [...(isDay(date) ? [day] : []), name, year].join(NO_BREAK);
}

/**
 * Two dates as the ends of a range in a compact place, what they share said once: «23 يوليو – 23 أكتوبر 2026».
 *
 * @param first the earlier one
 */
export function formatShortRange(first: CalendarDate, last: CalendarDate): string {
  const words = formatShortDate(first);
  const sharesYear = first.slice(0, 4) === last.slice(0, 4);
  const begin = sharesYear ? words.slice(0, words.lastIndexOf(NO_BREAK)) : words;
  return `${begin} – ${formatShortDate(last)}`;
}

/** A day with its weekday: «الأحد 22 نوفمبر/تشرين الثاني 2026». */
export function formatFullDate(day: CalendarDay): string {
  return `${weekday.format(Date.parse(`${day}T00:00:00Z`))} ${formatDate(day)}`;
}
