/** A point of the sun's path: `x` counts columns from the left edge, `y` runs from 0 (high) to 100 (horizon). */
export interface SkyPoint {
  x: number;
  y: number;
}

const HIGHEST = 14;
const LOWEST = 88;

/**
 * Hangs dates on the sun's path. Columns are equal and run from the east (right) to the west (left),
 * as the dates are given; the height of each is its days left, so that what sets soon hangs low.
 *
 * @param daysLeft whole days, farthest date first
 */
export function hangOnSky(daysLeft: readonly number[]): SkyPoint[] {
  const most = Math.max(1, ...daysLeft);
  return daysLeft.map((days, index) => ({
    x: daysLeft.length - index - 0.5,
    y: Math.round(LOWEST - (LOWEST - HIGHEST) * (days / most)),
  }));
}

/**
 * The path through the points as SVG path data, from the eastern edge down to the western horizon.
 *
 * @param scale pixels of a column and of one hundredth of the height, where the drawing is not stretched by its frame
 */
export function skyPath(points: readonly SkyPoint[], scale = { x: 1, y: 1 }): string {
  const [first] = points;
  if (!first) return '';
  const whole = [{ x: points.length, y: Math.max(4, first.y - 6) }, ...points, { x: 0, y: 100 }].map(
    ({ x, y }) => ({ x: x * scale.x, y: y * scale.y }),
  );
  return whole
    .map((point, index) => {
      const before = whole[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      const middle = (before.x + point.x) / 2;
      return `C${middle} ${before.y} ${middle} ${point.y} ${point.x} ${point.y}`;
    })
    .join('');
}
