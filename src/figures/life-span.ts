import {
  addDays,
  firstDayOf,
  isDay,
  lastDayOf,
  type CalendarDate,
  type CalendarDay,
} from '../calendar/calendar-day.ts';
import type { Life } from '../timeline/record.ts';
import type { TimeAxis } from './time-axis.ts';

/** A period of a life on the axis. `from` is its beginning in the east and therefore the greater position. */
export interface Stretch {
  kind: 'lived' | 'notice' | 'away' | 'fade-in' | 'fade-out';
  from: number;
  to: number;
}

/** A life as it is drawn: its periods, and the points at which they begin and end. */
export interface LifeSpan {
  stretches: Stretch[];
  points: { kind: 'release' | 'removal' | 'return' | 'shutdown' | 'planned'; at: number }[];
}

/** The tone of a life: `retired` if it is over, even if it came back for some users. */
export function toneOf({ standing: { state, shutdownOn } }: Life): 'retired' | 'ink' {
  const isOver = state === 'retired' || (state === 'partly-retired' && shutdownOn !== undefined);
  return isOver ? 'retired' : 'ink';
}

/** Over how many days an unknown beginning or end fades. */
const FADE_DAYS = 75;

/** The dates of a life that its axis has to include. */
export function datesOf(life: Life, day: CalendarDay): CalendarDate[] {
  const { announcedOn, shutdownOn, goneBy } = life.standing;
  const open = shutdownOn === undefined ? [addDays(day, FADE_DAYS)] : [];
  return [
    life.releasedOn,
    life.notBefore?.on,
    life.knownBy?.on,
    announcedOn,
    shutdownOn,
    goneBy,
    ...open,
  ].filter((date) => date !== undefined);
}

/**
 * Lays out a life on an axis: from its release in the east to its shutdown in the west, with interruptions, with the
 * notice period at the end, and with a fade where the beginning or end is not known to the day.
 */
export function layOutLife(life: Life, axis: TimeAxis, day: CalendarDay): LifeSpan {
  const span: LifeSpan = { stretches: [], points: [] };
  const add = (kind: Stretch['kind'], from: CalendarDay, to: CalendarDay): void => {
    if (from < to) span.stretches.push({ kind, from: axis.placeOf(from), to: axis.placeOf(to) });
  };
  const point = (kind: LifeSpan['points'][number]['kind'], at: CalendarDay): void => {
    span.points.push({ kind, at: axis.placeOf(at) });
  };

  const birth = birthOf(life);
  if (birth.fadeFrom) add('fade-in', birth.fadeFrom, birth.from);
  else point('release', birth.from);

  const { announcedOn, shutdownOn, goneBy, interruptions } = life.standing;
  const end = shutdownOn ?? goneBy;
  const endDay = end && lastDayOf(end);
  const noticeFrom = announcedOn && firstDayOf(announcedOn);
  let at = birth.from;
  for (const { from, to } of interruptions) {
    add('lived', at, firstDayOf(from));
    point('removal', firstDayOf(from));
    add('away', firstDayOf(from), firstDayOf(to));
    point('return', firstDayOf(to));
    at = firstDayOf(to);
  }

  const livedTo = noticeFrom && noticeFrom > at ? noticeFrom : at;
  if (endDay === undefined) {
    // If the last source is some time old, the life is drawn only until then.
    const known = life.standing.state === 'unknown' && life.knownUntil ? lastDayOf(life.knownUntil.on) : day;
    const until = known > at ? known : at;
    add('lived', at, until);
    add('fade-out', until, addDays(until, FADE_DAYS));
  } else if (goneBy !== undefined && shutdownOn === undefined) {
    add('lived', at, livedTo);
    add('fade-out', livedTo, endDay);
  } else {
    // If the end is known only to the month, it fades over that month.
    const fadeFrom = end !== undefined && !isDay(end) ? later(livedTo, firstDayOf(end)) : endDay;
    add('lived', at, livedTo);
    add('notice', livedTo, fadeFrom);
    add('fade-out', fadeFrom, endDay);
    if (fadeFrom === endDay) point(endDay <= day ? 'shutdown' : 'planned', endDay);
  }
  return span;
}

function later(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a > b ? a : b;
}

function birthOf(life: Life): { from: CalendarDay; fadeFrom?: CalendarDay } {
  const { releasedOn, notBefore, knownBy } = life;
  if (releasedOn !== undefined) {
    return isDay(releasedOn)
      ? { from: releasedOn }
      : { from: lastDayOf(releasedOn), fadeFrom: firstDayOf(releasedOn) };
  }
  if (notBefore && !knownBy) {
    const earliest = firstDayOf(notBefore.on);
    return { from: addDays(earliest, FADE_DAYS), fadeFrom: earliest };
  }
  const known = lastDayOf((knownBy ?? notBefore)!.on);
  return { from: known, fadeFrom: notBefore ? firstDayOf(notBefore.on) : addDays(known, -FADE_DAYS) };
}
