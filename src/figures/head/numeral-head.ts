import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Translate } from '../../strings.ts';
import type { Model } from '../../timeline/record.ts';
import { horizonAt, yearLabels } from '../axis-marks.ts';
import type { Bar, Disc, Label } from '../drawing.ts';
import { layOutLives } from '../life-rows.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { stackRows } from './named-rows.ts';
import type { Numeral } from './numeral.ts';

const MAX_ROWS = 3;
/** Size of the number, and the baseline of what it counts, in pixels from the top. */
const SIZE = 72;
const COUNTED_AT = 117;

/**
 * Draws a number of an article's words large, with what it counts under it and the lives of its models across the width.
 *
 * @param counted what it counts, in the editor's words
 */
export function drawNumeralHead(
  { value, unit }: Numeral,
  counted: string | undefined,
  models: readonly Model[],
  day: CalendarDay,
  t: Translate,
): PlainDrawing {
  const label = { kind: 'label' as const, x: 1, anchor: 'start' as const };
  const words: Label[] = [
    {
      ...label,
      y: SIZE - 4,
      text: unit ? `${value} ${unit}` : value,
      tone: 'announced',
      size: SIZE,
      bold: true,
    },
  ];
  if (counted !== undefined) words.push({ ...label, y: COUNTED_AT, text: counted, tone: 'ink', size: 16 });
  const top = counted === undefined ? SIZE + 24 : COUNTED_AT + 24;
  const { axis, groups } = layOutLives(models, day, 'ends');
  const rows = groups.flatMap((group) => group.rows).slice(0, MAX_ROWS);
  if (rows.length === 0) return { height: top, paths: [], marks: [...words, horizonAt(top - 1)] };
  const { marks, ground } = stackRows(
    rows.map(({ model, drawing }) => ({
      name: model.label ?? model.name,
      marks: (y) =>
        drawing.marks
          .filter((mark) => mark.kind === 'bar' || mark.kind === 'disc')
          .map((mark): Bar | Disc => ({ ...plain(mark), y })),
    })),
    top,
  );
  return {
    height: ground + 32,
    paths: [],
    marks: [...words, ...marks, ...yearLabels(axis, ground + 24, 13)],
    caption: t('head.numeral'),
  };
}

/** A mark that needs no mask: what fades is dotted. */
function plain(mark: Bar | Disc): Bar | Disc {
  if (mark.kind === 'disc' || !mark.fade) return mark;
  const { kind, from, to, y, thickness, tone } = mark;
  return { kind, from, to, y, thickness, tone, dotted: true };
}
