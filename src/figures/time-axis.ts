import {
  addDays,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type CalendarDate,
  type CalendarDay,
} from '../calendar/calendar-day.ts';

/**
 * A time axis that runs from right to left, like the sun on a map from east to west: its first day has the position 1, its
 * last day 0. A later day therefore has a smaller position.
 */
export interface TimeAxis {
  first: CalendarDay;
  last: CalendarDay;
  /** The position of a day, from 1 (first) to 0 (last). Days outside the axis get the position of the nearer end. */
  placeOf(day: CalendarDay): number;
  /** The years whose first of January is on the axis. */
  years: { year: number; place: number }[];
  /** Those of the years whose label is not cut off at an edge. */
  labelledYears: { year: number; place: number }[];
  /** What the axis is labelled with: these years, and on a short axis the quarters too. */
  ticks: { on: CalendarDay; place: number }[];
}

/** A label that is nearer to an edge than this fraction of the width would be cut off on a phone. */
const LABEL_EDGE = 0.06;

/** An axis of fewer days has room for the names of its quarters on a phone. */
const SHORT_AXIS = 560;

/**
 * Makes an axis that includes all dates.
 *
 * @param paddingDays days of padding at both ends
 */
export function timeAxis(dates: readonly CalendarDate[], paddingDays = 30): TimeAxis {
  const days = dates.flatMap((date) => [firstDayOf(date), lastDayOf(date)]).toSorted();
  const first = addDays(days[0] ?? '2020-01-01', -paddingDays);
  const last = addDays(days.at(-1) ?? '2020-12-31', paddingDays);
  const span = Math.max(1, daysBetween(first, last));
  const placeOf = (day: CalendarDay): number => clamp(1 - daysBetween(first, day) / span);
  const months = span < SHORT_AXIS ? ['01', '04', '07', '10'] : ['01'];
  const starts: TimeAxis['ticks'] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    for (const month of months) {
      const on = `${year}-${month}-01` as CalendarDay;
      if (on >= first && on <= last) starts.push({ on, place: placeOf(on) });
    }
  }
  const years = starts
    .filter(({ on }) => on.endsWith('-01-01'))
    .map(({ on, place }) => ({ year: Number(on.slice(0, 4)), place }));
  const isWhole = ({ place }: { place: number }): boolean => place > LABEL_EDGE && place < 1 - LABEL_EDGE;
  return {
    first,
    last,
    placeOf,
    years,
    labelledYears: years.filter(isWhole),
    ticks: starts.filter(isWhole),
  };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
