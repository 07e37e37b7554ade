import type { CalendarDay } from '../calendar/calendar-day.ts';

/**
 * Noon UTC of a calendar day, in milliseconds since 1970: the instant that formats with a time of day get for a day. It lies
 * on that day in all time zones from UTC−12 to UTC+11, whereas midnight in Riyadh is still the day before further west.
 */
export function noonOf(day: CalendarDay): number {
  return Date.parse(`${day}T12:00:00Z`);
}
