import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Model } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import type { Mark } from '../drawing.ts';
import { ARCS_HORIZON, drawArcs } from '../life-arcs.ts';
import { layLives } from '../life-rows.ts';
import type { PlainDrawing } from './head-drawing.ts';

/** More arcs than these are a thicket. */
const MOST = 14;
const HEIGHT = ARCS_HORIZON + 34;

/** The lives of models as arcs over the horizon, with the years under it; absent where there are fewer than `least`. */
export function drawLivesHead(
  models: readonly Model[],
  day: CalendarDay,
  t: Translate,
  least = 1,
): PlainDrawing | undefined {
  const rows = layLives(models, day, 'ends').groups.flatMap((group) => group.rows);
  if (rows.length < least) return undefined;
  // The longest lives reach from edge to edge; of more than can be told apart they say most.
  const shown = rows.toSorted((a, b) => widthOf(b) - widthOf(a)).slice(0, MOST);
  const { axis, groups } = layLives(
    models.map((model) => ({
      ...model,
      lives: model.lives.filter((life) => shown.some((row) => row.life === life)),
    })),
    day,
    'ends',
  );
  const laid = groups.flatMap((group) => group.rows);
  const { paths, marks } = drawArcs(laid);
  const years = axis.labelledYears.map(({ year, place }): Mark => ({
    kind: 'label',
    x: place,
    y: ARCS_HORIZON + 28,
    text: String(year),
    anchor: 'middle',
    tone: 'quiet',
    size: 13,
  }));
  return {
    height: HEIGHT,
    paths,
    marks: [horizonAt(ARCS_HORIZON), ...years, ...marks],
    caption: t(marks.some(isReturn) ? 'head.livesReturned' : 'head.lives', {
      lives: t('count.lives', { count: laid.length }),
    }),
  };
}

/** Whether a mark is an arrow, which only one who is told can read. */
function isReturn(mark: Mark): boolean {
  return mark.kind === 'disc' && mark.shape === 'return';
}

/** The horizon across a drawing, `y` pixels from its top. */
export function horizonAt(y: number): Mark {
  return { kind: 'line', from: { x: 0, y }, to: { x: 1, y }, tone: 'horizon', thickness: 2 };
}

function widthOf({ span }: { span: { stretches: { from: number; to: number }[] } }): number {
  const ends = span.stretches.flatMap(({ from, to }) => [from, to]);
  return Math.max(...ends) - Math.min(...ends);
}
