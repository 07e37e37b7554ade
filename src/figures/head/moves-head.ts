import { daysBetween, isDay, type CalendarDay } from '../../calendar/calendar-day.ts';
import type { Item, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import { horizonAt, yearLabels } from '../axis-marks.ts';
import type { Mark } from '../drawing.ts';
import { timeAxis } from '../time-axis.ts';
import type { PlainDrawing } from './head-drawing.ts';

const MAX_ROWS = 7;
const ROW_HEIGHT = 26;
const TOP = 14;

interface Move {
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
    120,
  );
  const ground = TOP + moves.length * ROW_HEIGHT + 6;
  const marks = moves.flatMap(({ first, last }, index): Mark[] => {
    const y = TOP + index * ROW_HEIGHT + ROW_HEIGHT / 2;
    const [from, to] = [axis.placeOf(first), axis.placeOf(last)].toSorted((a, b) => b - a) as [
      number,
      number,
    ];
    return [
      { kind: 'bar', from, to, y, thickness: 3, tone: 'announced', dotted: true },
      { kind: 'disc', shape: 'ring', x: axis.placeOf(first), y, radius: 5, tone: 'quiet' },
      { kind: 'disc', shape: 'full', x: axis.placeOf(last), y, radius: 6, tone: 'announced' },
    ];
  });
  return {
    height: ground + 32,
    paths: [],
    marks: [...marks, horizonAt(ground), ...yearLabels(axis, ground + 24, 13)],
    caption: t('head.moves'),
  };
}

function moveOf({ shutdownOn, standing }: Item): Move[] {
  const last = standing.shutdownOn;
  if (!shutdownOn || !last || !isDay(shutdownOn) || !isDay(last) || shutdownOn === last) return [];
  return [{ first: shutdownOn, last }];
}

function lengthOf({ first, last }: Move): number {
  return Math.abs(daysBetween(first, last));
}
