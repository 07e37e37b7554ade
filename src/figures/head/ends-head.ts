import { formatShortDate, formatYearlessDate } from '../../arabic/dates.ts';
import { compareDates, isDay, type CalendarDay } from '../../calendar/calendar-day.ts';
import type { Item, Model, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import { yearLabels } from '../axis-marks.ts';
import { timeAxis } from '../time-axis.ts';
import type { Bar, Disc } from '../drawing.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { longestBeside, nameItems, stackRows, type Named } from './named-rows.ts';

const MAX_ROWS = 5;

/** What of an announcement ends on a date. */
interface Step {
  members: Item[];
  announcedOn: CalendarDay;
  on: CalendarDay;
}

/** What ends together, in one step or several, the earliest first. */
interface Row {
  steps: Step[];
  last: CalendarDay;
  /** The short name of the announcement; undefined where some of it ends on other days than the row has, or on none. */
  short: string | undefined;
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
  const rows = retirements
    .flatMap((retirement) => rowsOf(retirement, models))
    .toSorted((a, b) => compareDates(a.last, b.last))
    // If there are too many, the last ones are those that a reader may still meet.
    .slice(-MAX_ROWS);
  if (rows.length === 0) return undefined;
  const axis = timeAxis(
    rows.flatMap(({ steps }) => steps.flatMap(({ announcedOn, on }) => [announcedOn, on])),
    20,
  );
  // A year that stands on the axis is not said again.
  const labelled = new Set(axis.labelledYears.map(({ year }) => String(year)));
  const { marks, ground } = stackRows(
    rows.map(({ steps, last, short }) => {
      const aside = labelled.has(last.slice(0, 4)) ? formatYearlessDate(last) : formatShortDate(last);
      const naming = { told: models, short, longest: longestBeside(aside) };
      return {
        name: nameItems(namedIn(steps), naming, t),
        aside,
        marks: (y) => [
          ...steps.map(({ announcedOn, on }, index): Bar => {
            // What is announced after the step before it begins on its own day.
            const before = steps[index - 1]?.on ?? announcedOn;
            const since = before > announcedOn ? before : announcedOn;
            return {
              kind: 'bar',
              from: axis.placeOf(since),
              to: axis.placeOf(on),
              y,
              thickness: 5,
              tone: on <= day ? 'retired' : 'announced',
            };
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

/**
 * What an article tells of in an announcement and ends on a known day. Dates on which the same models end are steps of one
 * row, whatever each of them is called.
 */
function rowsOf({ items, announcedOn, short }: Retirement, told: readonly Model[]): Row[] {
  const toldOf = items.filter(({ model }) => told.some((other) => other.id === model.id));
  const dated = (toldOf.length > 0 ? toldOf : items).filter(
    ({ standing }) => standing.shutdownOn && isDay(standing.shutdownOn),
  );
  const steps = [...Map.groupBy(dated, ({ standing }) => standing.shutdownOn as CalendarDay)]
    .flatMap(([on, members]): Step[] => {
      const from = members.map((member) => member.announcedOn ?? announcedOn).toSorted(compareDates)[0]!;
      return isDay(from) ? [{ members, announcedOn: from, on }] : [];
    })
    .toSorted((a, b) => compareDates(a.on, b.on));
  const idsOf = ({ members }: Step): string =>
    [...new Set(members.map(({ model }) => model.id))].toSorted().join(' ');
  return [...Map.groupBy(steps, idsOf).values()].map((together) => ({
    steps: together,
    last: together.at(-1)!.on,
    short: items.every(({ standing }) => together.some(({ on }) => on === standing.shutdownOn))
      ? short
      : undefined,
  }));
}

/**
 * By what a row is named: what ends; or, since steps may call one thing by many names (whom each concerns, dated snapshots),
 * the models that end in them.
 */
function namedIn([step, ...others]: readonly Step[]): Named[] {
  const members = step!.members;
  if (others.length === 0) return members;
  const models = new Map(members.map(({ model }) => [model.id, model]));
  return [...models.values()].map((model) => ({ ...model, model }));
}
