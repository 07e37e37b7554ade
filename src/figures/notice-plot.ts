import { daysBetween, isDay, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Retirement } from '../timeline/record.ts';
import type { Surface } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';
import { yearLabels } from './axis-marks.ts';
import type { Disc, Drawing, Label, Mark } from './drawing.ts';
import { spreadLabels } from './spread-labels.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** A notice period and the day on which it was given. Each announcement has one point for each day and length. */
export interface NoticePoint {
  retirement: Retirement;
  on: CalendarDay;
  days: number;
}

/** The words of the plot. */
export interface NoticeWords {
  /** The name of a level of the scale, given its days. */
  level(days: number): string;
  /** The label of a point that stands out. */
  outlier(name: string, days: number): string;
}

/** The words of the plot in the interface strings. */
export function noticeWords(t: Translate): NoticeWords {
  return {
    level: (days) => t(`figure.noticeLevel.${days}`),
    outlier: (name, days) =>
      t('figure.outlier', {
        name,
        days: days === 0 ? t('figure.noticeLevel.0') : t('count.days', { count: days }),
      }),
  };
}

const HEIGHT = 400;
const TOP = 46;
/** The least and the greatest width of the plot on a page, in pixels. */
const WIDTHS = [320, 1180];
const GROUND = HEIGHT - 26;

/** The levels of the scale in days: same day, two weeks, three months, six months, one year, two years. */
const LEVELS = [0, 14, 91, 182, 365, 730];

/** OpenAI's written policy, since the day on which it was first seen on its page: the least notice periods in days. */
export const policy = { since: '2026-06-03' as CalendarDay, days: [182, 91, 14] };

const shapes: Record<Surface, Disc['shape']> = { api: 'full', chatgpt: 'ring', product: 'square' };

/** All notice periods that are known to the day. */
export function noticePoints(retirements: readonly Retirement[]): NoticePoint[] {
  return retirements.flatMap((retirement) => {
    const periods = retirement.items.flatMap((item) => {
      const on = item.announcedOn ?? retirement.announcedOn;
      const days = item.standing.noticeDays;
      return days !== undefined && isDay(on) ? [{ on, days }] : [];
    });
    const distinct = new Map(periods.map((period) => [`${period.on} ${period.days}`, period]));
    return [...distinct.values()].map((period) => ({ retirement, ...period }));
  });
}

/**
 * Plots notice periods against the day of the announcement. Heights are proportional to the square root of the days, so
 * that both days and years can be distinguished.
 *
 * @param day the day for which the plot holds, in the site's time zone
 */
export function plotNotice(
  points: readonly NoticePoint[],
  day: CalendarDay,
  words: NoticeWords,
): { axis: TimeAxis; drawing: Drawing } {
  const axis = timeAxis([...points.map((point) => point.on), day], 60);
  const most = Math.max(...LEVELS, ...points.map((point) => point.days));
  const heightOf = (days: number): number => GROUND - (GROUND - TOP) * Math.sqrt(days / most);
  const marks: Mark[] = [];

  for (const days of LEVELS) {
    const y = heightOf(days);
    marks.push({
      kind: 'line',
      from: { x: 0, y },
      to: { x: 1, y },
      tone: days === 0 ? 'horizon' : 'rule',
      thickness: days === 0 ? 2 : 1,
    });
    marks.push({
      kind: 'label',
      x: 1,
      // Descenders must not touch the thicker line of the horizon.
      y: y - (days === 0 ? 8 : 5),
      dx: -2,
      text: words.level(days),
      anchor: 'start',
      tone: 'quiet',
      size: 12,
    });
  }
  marks.push(...yearLabels(axis, GROUND + 19, 12));
  for (const days of day < policy.since ? [] : policy.days) {
    marks.push({
      kind: 'bar',
      from: axis.placeOf(policy.since),
      to: 0,
      y: heightOf(days),
      thickness: 3,
      tone: 'announced',
    });
  }
  const discOf = (point: NoticePoint): Disc => ({
    kind: 'disc',
    shape: shapes[point.retirement.surface],
    x: axis.placeOf(point.on),
    y: heightOf(point.days),
    radius: 4,
    tone: daysBetween(point.on, day) >= 0 && point.retirement.state === 'announced' ? 'announced' : 'retired',
    halo: true,
  });
  const discs = points.map(discOf);
  const outliers = outliersOf(points).map((point) => ({ disc: discOf(point), point }));
  const labels = spreadLabels(
    outliers.map(({ disc, point }) => flagOf(disc, words.outlier(point.retirement.short!, point.days))),
    discs,
    WIDTHS,
  );
  marks.push(...outliers.map(({ disc }, index) => poleOf(disc, labels[index]!)), ...discs, ...labels);
  return { axis, drawing: { height: HEIGHT, marks } };
}

/** The points to label: one for each announcement that has a short name. */
function outliersOf(points: readonly NoticePoint[]): NoticePoint[] {
  const named = points.filter(({ retirement }) => retirement.short !== undefined);
  return [...Map.groupBy(named, ({ retirement }) => retirement).values()].map(outermost);
}

/** The label above a point. It extends towards the middle of the figure. */
function flagOf({ x, y }: Disc, text: string): Label {
  const eastward = x < 0.5;
  return {
    kind: 'label',
    x,
    y: y - 12,
    dx: eastward ? 5 : -5,
    text,
    anchor: eastward ? 'end' : 'start',
    tone: 'ink',
    size: 13,
    bold: true,
  };
}

/** The line from a point up to its label. */
function poleOf({ x, y }: Disc, label: Label): Mark {
  return { kind: 'line', from: { x, y }, to: { x, y: label.y - 11 }, tone: 'quiet', thickness: 1 };
}

/** The most remarkable notice period of an announcement: the longest if it exceeds a year, or else the shortest. */
function outermost(points: readonly NoticePoint[]): NoticePoint {
  const sorted = points.toSorted((a, b) => a.days - b.days);
  const [shortest, longest] = [sorted[0]!, sorted.at(-1)!];
  return longest.days > 366 ? longest : shortest;
}
