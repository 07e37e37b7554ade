import { formatShortDate, formatYearlessDate } from '../../arabic/dates.ts';
import { isDay, type CalendarDay } from '../../calendar/calendar-day.ts';
import type { Model, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import { yearLabels } from '../axis-marks.ts';
import { timeAxis } from '../time-axis.ts';
import type { Bar, Disc } from '../drawing.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { longestBeside, nameItems, stackRows } from './named-rows.ts';

const MAX_ENDS = 5;

/** What of an announcement ends on a date. */
interface End {
  retirement: string;
  name: string;
  announcedOn: CalendarDay;
  on: CalendarDay;
}

/**
 * Draws what ends when: from the day of each announcement to each of its shutdown dates, the earliest first. Where an
 * announcement also ends what the article does not tell of, only what it tells of is drawn. What ends in steps is one row
 * with a mark for each, and the last date. Undefined without dates.
 */
export function drawEndsHead(
  retirements: readonly Retirement[],
  models: readonly Model[],
  day: CalendarDay,
  t: Translate,
): PlainDrawing | undefined {
  const ends = retirements
    .flatMap((retirement) => endsOf(retirement, models, t))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    // If there are too many, the last ones are those that a reader may still meet.
    .slice(-MAX_ENDS);
  if (ends.length === 0) return undefined;
  const axis = timeAxis(
    ends.flatMap(({ announcedOn, on }) => [announcedOn, on]),
    20,
  );
  // A year that stands on the axis is not said again.
  const labelled = new Set(axis.labelledYears.map(({ year }) => String(year)));
  const rows = [...Map.groupBy(ends, ({ retirement, name }) => `${retirement} ${name}`).values()];
  const { marks, ground } = stackRows(
    rows
      .toSorted((a, b) => (a.at(-1)!.on < b.at(-1)!.on ? -1 : 1))
      .map((steps) => {
        const last = steps.at(-1)!;
        return {
          name: last.name,
          aside: labelled.has(last.on.slice(0, 4)) ? formatYearlessDate(last.on) : formatShortDate(last.on),
          marks: (y) => [
            ...steps.map(({ announcedOn, on }, index): Bar => {
              const [from, to] = [axis.placeOf(steps[index - 1]?.on ?? announcedOn), axis.placeOf(on)];
              return { kind: 'bar', from, to, y, thickness: 5, tone: on <= day ? 'retired' : 'announced' };
            }),
            ...steps.map(({ on }): Disc => {
              const disc = { kind: 'disc' as const, x: axis.placeOf(on), y };
              return on <= day
                ? { ...disc, shape: 'ring', radius: 5, tone: 'retired' }
                : { ...disc, shape: 'half', radius: 8, tone: 'announced' };
            }),
          ],
        };
      }),
  );
  return {
    height: ground + 32,
    paths: [],
    marks: [...marks, ...yearLabels(axis, ground + 24, 13)],
    caption: t('head.ends'),
  };
}

/** The dates of what an article tells of in an announcement that are known to the day, each with what ends on it. */
function endsOf({ id, items, announcedOn, short }: Retirement, told: readonly Model[], t: Translate): End[] {
  const toldOf = items.filter(({ model }) => told.some((other) => other.id === model.id));
  const dated = (toldOf.length > 0 ? toldOf : items).filter(
    ({ standing }) => standing.shutdownOn && isDay(standing.shutdownOn),
  );
  return [...Map.groupBy(dated, ({ standing }) => standing.shutdownOn as CalendarDay)].flatMap(
    ([on, members]) => {
      const from = members[0]!.announcedOn ?? announcedOn;
      const name = nameItems(members, { told, short, longest: longestBeside(formatShortDate(on)) }, t);
      return isDay(from) ? [{ retirement: id, name, announcedOn: from, on }] : [];
    },
  );
}
