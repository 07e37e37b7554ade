import type { Mark } from './drawing.ts';
import type { TimeAxis } from './time-axis.ts';

/** The horizon: a line across the whole drawing, `y` pixels from its top. */
export function horizonAt(y: number): Mark {
  return { kind: 'line', from: { x: 0, y }, to: { x: 1, y }, tone: 'horizon', thickness: 2 };
}

/**
 * The labels of the years of a time axis.
 *
 * @param y of the labels' baseline, in pixels from the top of the drawing
 * @param size of the letters, in pixels
 */
export function yearLabels(axis: TimeAxis, y: number, size: number): Mark[] {
  return axis.labelledYears.map(({ year, place }): Mark => ({
    kind: 'label',
    x: place,
    y,
    text: String(year),
    anchor: 'middle',
    tone: 'quiet',
    size,
  }));
}
