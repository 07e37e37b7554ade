import { formatShortDate } from '../../arabic/dates.ts';
import { isDay, type CalendarDay } from '../../calendar/calendar-day.ts';
import type { Item, Model, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import { yearLabels } from '../axis-marks.ts';
import { timeAxis } from '../time-axis.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { LONGEST, nameItems, stackRows } from './named-rows.ts';

const MAX_ROWS = 5;

interface End {
  items: Item[];
  /** The short name of the announcement. */
  short: string | undefined;
  announcedOn: CalendarDay;
  on: CalendarDay;
}

/**
 * Draws what ends when: from the day of each announcement to each of its shutdown dates, the earliest first. Where an
 * announcement also ends what the article does not tell of, only what it tells of is drawn. Undefined without dates.
 */
export function drawEndsHead(
  retirements: readonly Retirement[],
  models: readonly Model[],
  day: CalendarDay,
  t: Translate,
): PlainDrawing | undefined {
  const told = new Set(models.map(({ id }) => id));
  const ends = retirements
    .flatMap((retirement) => {
      const own = retirement.items.filter(({ model }) => told.has(model.id));
      return endsOf(own.length > 0 ? own : retirement.items, retirement);
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    // If there are too many, the last ones are those that a reader may still meet.
    .slice(-MAX_ROWS);
  if (ends.length === 0) return undefined;
  const axis = timeAxis(
    ends.flatMap(({ announcedOn, on }) => [announcedOn, on]),
    20,
  );
  // A year that stands on the axis is not said again.
  const hasYears = axis.labelledYears.length > 0;
  const { marks, ground } = stackRows(
    ends.map(({ items, short, announcedOn, on }) => {
      const [from, to] = [axis.placeOf(announcedOn), axis.placeOf(on)];
      const isOver = on <= day;
      return {
        name: nameItems(items, { told: models, short, longest: LONGEST.beside }, t),
        aside: hasYears ? formatShortDate(on).replace(/.\d+$/u, '') : formatShortDate(on),
        marks: (y) => [
          { kind: 'bar', from, to, y, thickness: 5, tone: isOver ? 'retired' : 'announced' },
          isOver
            ? { kind: 'disc', shape: 'ring', x: to, y, radius: 5, tone: 'retired' }
            : { kind: 'disc', shape: 'half', x: to, y, radius: 8, tone: 'announced' },
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

/** The dates of some items of an announcement that are known to the day, each with what ends on it. */
function endsOf(items: readonly Item[], { announcedOn, short }: Retirement): End[] {
  const dated = items.filter(({ standing }) => standing.shutdownOn && isDay(standing.shutdownOn));
  return [...Map.groupBy(dated, ({ standing }) => standing.shutdownOn as CalendarDay)].flatMap(
    ([on, members]) => {
      const from = members[0]!.announcedOn ?? announcedOn;
      return isDay(from) ? [{ items: members, short, announcedOn: from, on }] : [];
    },
  );
}
