import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Model } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import { horizonAt, yearLabels } from '../axis-marks.ts';
import type { Mark } from '../drawing.ts';
import { ARCS_HORIZON, drawArcs } from '../life-arcs.ts';
import { layOutLives } from '../life-rows.ts';
import { nameArcs } from '../name-arcs.ts';
import type { PlainDrawing } from './head-drawing.ts';

/** With more arcs than these the drawing is unreadable. */
const MAX_ARCS = 14;
const HEIGHT = ARCS_HORIZON + 34;

/** Draws lives of models as arcs over the horizon, with the years below it; undefined if there are fewer than `least` lives. */
export function drawLivesHead(
  models: readonly Model[],
  day: CalendarDay,
  t: Translate,
  least = 1,
): PlainDrawing | undefined {
  const rows = layOutLives(models, day, 'ends').groups.flatMap((group) => group.rows);
  if (rows.length < least) return undefined;
  // If there are too many lives, the longest ones say most.
  const shown = rows.toSorted((a, b) => widthOf(b) - widthOf(a)).slice(0, MAX_ARCS);
  const { axis, groups } = layOutLives(
    models.map((model) => ({
      ...model,
      lives: model.lives.filter((life) => shown.some((row) => row.life === life)),
    })),
    day,
    'ends',
  );
  const laid = groups.flatMap((group) => group.rows);
  const { paths, marks, crowns } = drawArcs(laid);
  // Lives of one model are told apart by where it was offered; what stands in brackets is left to the text.
  const isOne = new Set(laid.map(({ model }) => model.id)).size === 1;
  const names = laid.map(({ model, life }, index) => ({
    text: (isOne ? (life.label ?? t(`surface.${life.surface}`)) : (model.label ?? model.name)).replace(
      / \([^)]*\)$/u,
      '',
    ),
    arc: crowns[index]!,
  }));
  // The only arc of a model's card needs no name.
  const labels =
    least < 2
      ? []
      : nameArcs(
          names,
          marks.filter((mark) => mark.kind === 'disc'),
        );
  return {
    height: HEIGHT,
    paths,
    marks: [horizonAt(ARCS_HORIZON), ...yearLabels(axis, ARCS_HORIZON + 28, 13), ...marks, ...labels],
    caption: t(marks.some(isReturn) ? 'head.livesReturned' : 'head.lives', {
      lives: t('count.lives', { count: laid.length }),
    }),
  };
}

/** Whether a mark is the arrow of a return, which the caption has to explain. */
function isReturn(mark: Mark): boolean {
  return mark.kind === 'disc' && mark.shape === 'return';
}

function widthOf({ span }: { span: { stretches: { from: number; to: number }[] } }): number {
  const ends = span.stretches.flatMap(({ from, to }) => [from, to]);
  return Math.max(...ends) - Math.min(...ends);
}
