import type { CalendarDay } from '../calendar/calendar-day.ts';

/**
 * Noon UTC of a calendar day, in milliseconds since 1970. Where only the day is known, this instant lies on that day for every
 * reader from UTC−12 to UTC+11; midnight in Riyadh is the day before for all west of it.
 */
export function noonOf(day: CalendarDay): number {
  return Date.parse(`${day}T12:00:00Z`);
}
