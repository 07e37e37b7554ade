import type { CalendarDate } from '../calendar/calendar-day.ts';
import { formatShortDate } from './dates.ts';

/** The date of a source in few words, for a list. It may be known to the day, to the month or only to the year. */
export function formatSourceDate(date: CalendarDate | `${number}`): string {
  return date.length === 4 ? date : formatShortDate(date as CalendarDate);
}
