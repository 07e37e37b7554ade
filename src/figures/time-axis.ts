import {
  daysBetween,
  firstDayOf,
  lastDayOf,
  type CalendarDate,
  type CalendarDay,
} from '../calendar/calendar-day.ts';

/**
 * A time axis that runs as the sun does on a map with north up: from the east (right, 1) to the west (left, 0).
 * A later day therefore has a smaller place.
 */
export interface TimeAxis {
  first: CalendarDay;
  last: CalendarDay;
  /** The place of a day: 1 at the first, 0 at the last; days outside are clamped to the ends. */
  placeOf(day: CalendarDay): number;
  /** The whole years whose first of January lies on the axis. */
  years: { year: number; place: number }[];
  /** The years whose label fits beside both edges. */
  labelledYears: { year: number; place: number }[];
}

/** A label nearer to an edge than this would be cut on a phone. */
const LABEL_EDGE = 0.06;

/** Makes the axis that holds all dates, with some days of air at both ends. */
export function timeAxis(dates: readonly CalendarDate[], airDays = 30): TimeAxis {
  const days = dates.flatMap((date) => [firstDayOf(date), lastDayOf(date)]).toSorted();
  const first = shiftDay(days[0] ?? '2020-01-01', -airDays);
  const last = shiftDay(days.at(-1) ?? '2020-12-31', airDays);
  const span = Math.max(1, daysBetween(first, last));
  const placeOf = (day: CalendarDay): number => clamp(1 - daysBetween(first, day) / span);
  const years: TimeAxis['years'] = [];
  const firstYear = Number(first.slice(0, 4)) + (first.endsWith('-01-01') ? 0 : 1);
  for (let year = firstYear; year <= Number(last.slice(0, 4)); year += 1) {
    years.push({ year, place: placeOf(`${year}-01-01` as CalendarDay) });
  }
  const labelledYears = years.filter(({ place }) => place > LABEL_EDGE && place < 1 - LABEL_EDGE);
  return { first, last, placeOf, years, labelledYears };
}

/** A day some days later, or earlier when negative. */
export function shiftDay(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as CalendarDay;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
