import { daysBetween, isDay, type CalendarDay } from '../../calendar/calendar-day.ts';
import type { Item, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import { yearLabels } from '../axis-marks.ts';
import { timeAxis } from '../time-axis.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { longestBeside, nameItems, stackRows } from './named-rows.ts';

const MAX_ROWS = 5;

interface Move {
  item: Item;
  first: CalendarDay;
  last: CalendarDay;
}

/**
 * Draws shutdown dates that were moved, on one axis: from the date first announced (a ring) to the present one (a disc).
 * For each announcement it shows the item that moved furthest. Undefined if no date was moved.
 */
export function drawMovesHead(retirements: readonly Retirement[], t: Translate): PlainDrawing | undefined {
  const moves = retirements
    .map(({ items }) => items.flatMap(moveOf).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0])
    .filter((move) => move !== undefined)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, MAX_ROWS);
  if (moves.length === 0) return undefined;
  const axis = timeAxis(
    moves.flatMap(({ first, last }) => [first, last]),
    45,
  );
  const { marks, ground } = stackRows(
    moves.map(({ item, first, last }) => {
      const [from, to] = [axis.placeOf(first), axis.placeOf(last)].toSorted((a, b) => b - a) as [
        number,
        number,
      ];
      const aside = t('count.days', { count: Math.abs(daysBetween(first, last)) });
      return {
        name: nameItems([item], { longest: longestBeside(aside) }, t),
        aside,
        marks: (y) => [
          { kind: 'bar', from, to, y, thickness: 3, tone: 'announced', dotted: true },
          { kind: 'disc', shape: 'ring', x: axis.placeOf(first), y, radius: 5, tone: 'quiet' },
          { kind: 'disc', shape: 'full', x: axis.placeOf(last), y, radius: 6, tone: 'announced' },
        ],
      };
    }),
  );
  return {
    height: ground + 32,
    paths: [],
    marks: [...marks, ...yearLabels(axis, ground + 24, 13)],
    caption: t('head.moves'),
  };
}

function moveOf(item: Item): Move[] {
  const { shutdownOn, standing } = item;
  const last = standing.shutdownOn;
  if (!shutdownOn || !last || !isDay(shutdownOn) || !isDay(last) || shutdownOn === last) return [];
  return [{ item, first: shutdownOn, last }];
}

function lengthOf({ first, last }: Move): number {
  return Math.abs(daysBetween(first, last));
}
