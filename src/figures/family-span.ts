import type { CalendarDay } from '../calendar/calendar-day.ts';
import type { Model } from '../timeline/record.ts';
import type { Mark } from './drawing.ts';
import { ROW_HEIGHT } from './life-rows.ts';
import { layOutLife, toneOf } from './life-span.ts';
import type { TimeAxis } from './time-axis.ts';

/**
 * Draws the lives of a family as one stroke on the axis of all: from the first release in the east to the last end in the
 * west, where a ring says that nothing of it is left.
 */
export function drawFamilySpan(models: readonly Model[], axis: TimeAxis, day: CalendarDay): Mark[] {
  const lives = models.flatMap((model) => model.lives);
  // What may have gone on is not drawn as if it had.
  const stretches = lives
    .flatMap((life) => layOutLife(life, axis, day).stretches)
    .filter(({ kind }) => kind !== 'fade-out');
  const from = Math.max(...stretches.map((stretch) => stretch.from));
  const to = Math.min(...stretches.map((stretch) => stretch.to));
  const y = ROW_HEIGHT / 2;
  const isOver = lives.every((life) => toneOf(life) === 'retired');
  const tone = isOver ? 'retired' : 'ink';
  const ahead = stretches.filter((stretch) => stretch.kind === 'notice' && stretch.to < axis.placeOf(day));
  const marks: Mark[] = [
    { kind: 'bar', from, to, y, thickness: 3, tone },
    ...ahead.map((stretch): Mark => ({ ...stretch, kind: 'bar', y, thickness: 7, tone: 'announced' })),
    { kind: 'disc', x: from, y, shape: 'full', radius: 4, tone },
    ...(isOver ? [{ kind: 'disc', x: to, y, shape: 'ring', radius: 5, tone } as const] : []),
  ];
  // Dates that many share are drawn once.
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}
