import type { CalendarDate } from '../calendar/calendar-day.ts';
import { formatDate } from './dates.ts';

/** A source's date in words, as precisely as it is known: a day, a month or a year alone. */
export function formatSourceDate(date: CalendarDate | `${number}`): string {
  return date.length === 4 ? date : formatDate(date as CalendarDate);
}
