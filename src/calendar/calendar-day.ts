/**
 * Days and months as ISO 8601 text, compared and counted as calendar days, never as instants.
 *
 * A day is `YYYY-MM-DD`; where a source knows only the month, the date is `YYYY-MM`, and nothing here
 * claims a day for it.
 */
export type CalendarDay = `${number}-${number}-${number}`;
export type CalendarMonth = `${number}-${number}`;
export type CalendarDate = CalendarDay | CalendarMonth;

const MS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;

/** Whether the text is a real day of the proleptic Gregorian calendar (30 February is not). */
export function isDay(text: string): text is CalendarDay {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
}

/** Whether the text is a real month. */
export function isMonth(text: string): text is CalendarMonth {
  const match = MONTH.exec(text);
  return match !== null && Number(match[1]) >= 1900 && Number(match[2]) >= 1 && Number(match[2]) <= 12;
}

/** The calendar day that an instant (milliseconds since 1970) falls on in an IANA time zone. */
export function dayOf(instant: number, timeZone: string): CalendarDay {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
  return parts as CalendarDay;
}

/** Whole calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}

/** The day that lies some whole days later, or earlier where the number is negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY)
    .toISOString()
    .slice(0, 10) as CalendarDay;
}

/** The first day that a date can mean: itself, or the first of its month. */
export function firstDayOf(date: CalendarDate): CalendarDay {
  return isDay(date) ? date : `${date}-01`;
}

/** The last day that a date can mean: itself, or the last of its month. */
export function lastDayOf(date: CalendarDate): CalendarDay {
  if (isDay(date)) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${date}-${String(last).padStart(2, '0')}` as CalendarDay;
}

/** Whether a date has certainly come by a day: a month counts as reached when its last day is. */
export function isReached(date: CalendarDate, day: CalendarDay): boolean {
  return lastDayOf(date) <= day;
}

/**
 * Orders dates by time, for sorting. A month sorts after all of its own days: of something dated to a month
 * it is only known that it had happened by the month's end.
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  const [first, second] = [lastDayOf(a), lastDayOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.length - b.length === 0 ? 0 : b.length - a.length;
}

/** The year of a date. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
