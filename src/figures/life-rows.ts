import type { CalendarDate, CalendarDay } from '../calendar/calendar-day.ts';
import type { Life, Model } from '../timeline/record.ts';
import type { Drawing, Mark } from './drawing.ts';
import { datesOf, layOutLife, toneOf, type LifeSpan } from './life-span.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** One life in the figure of lives. */
export interface LifeRow {
  model: Model;
  life: Life;
  span: LifeSpan;
  drawing: Drawing;
}

export interface LifeGroup {
  family: { id: string; name: string };
  rows: LifeRow[];
}

export interface LivesFigure {
  axis: TimeAxis;
  groups: LifeGroup[];
}

/** Height of one life's drawing, in pixels. */
export const ROW_HEIGHT = 22;
const MIDDLE = ROW_HEIGHT / 2;

/** Which days an axis of lives includes: `today` also the given day, `ends` only the lives. */
type Reach = 'today' | 'ends';

/** The axis of the lives of models. */
export function axisOfLives(models: readonly Model[], day: CalendarDay, reach: Reach = 'today'): TimeAxis {
  const dates = models.flatMap((model) => model.lives.flatMap((life) => datesOf(life, day)));
  return timeAxis(reach === 'today' ? [...dates, day as CalendarDate] : dates);
}

/**
 * Lays out the lives of models as rows on one axis, grouped by family, in the order in which the models are given.
 */
export function layOutLives(models: readonly Model[], day: CalendarDay, reach: Reach = 'today'): LivesFigure {
  const axis = axisOfLives(models, day, reach);
  const groups = [...Map.groupBy(models, (model) => model.family.id).values()].map((members) => ({
    family: members[0]!.family,
    rows: members.flatMap((model) =>
      model.lives.map((life) => {
        const span = layOutLife(life, axis, day);
        return { model, life, span, drawing: drawLife(life, span) };
      }),
    ),
  }));
  return { axis, groups };
}

function drawLife(life: Life, span: LifeSpan): Drawing {
  const tone = toneOf(life);
  const stretches = span.stretches.map((stretch): Mark => {
    const bar = { kind: 'bar' as const, from: stretch.from, to: stretch.to, y: MIDDLE };
    switch (stretch.kind) {
      case 'notice':
        return { ...bar, thickness: 7, tone: 'announced' };
      case 'away':
        return { ...bar, thickness: 2, tone, dotted: true };
      case 'fade-in':
        return { ...bar, thickness: 3, tone, fade: 'east' };
      case 'fade-out':
        return { ...bar, thickness: 3, tone, fade: 'west' };
      default:
        return { ...bar, thickness: 3, tone };
    }
  });
  const points = span.points.map((point): Mark => {
    const at = { kind: 'disc' as const, x: point.at, y: MIDDLE };
    switch (point.kind) {
      case 'release':
        return { ...at, shape: 'full', radius: 4, tone };
      case 'removal':
        return { ...at, shape: 'ring', radius: 3.5, tone };
      case 'return':
        return { ...at, shape: 'return', radius: 5, tone: 'ink' };
      case 'shutdown':
        return { ...at, shape: 'ring', radius: 5, tone: 'retired' };
      default:
        return { ...at, shape: 'half', radius: 6.5, tone: 'announced' };
    }
  });
  return { height: ROW_HEIGHT, marks: [...stretches, ...points] };
}
