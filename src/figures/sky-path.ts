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
  const slopes = tangents(whole);
  return whole
    .map((point, index) => {
      const before = whole[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      const third = (point.x - before.x) / 3;
      const [leaving, arriving] = [
        before.y + third * slopes[index - 1]!,
        point.y - third * slopes[index]!,
      ].map((y) => Math.round(y * 100) / 100);
      const [near, far] = [before.x + third, point.x - third].map((x) => Math.round(x * 1000) / 1000);
      return `C${near} ${leaving} ${far} ${arriving} ${point.x} ${point.y}`;
    })
    .join('');
}

/**
 * The slope of the path at each point, by Fritsch and Carlson: the path bends as little as it can and never
 * rises where the sun sinks.
 */
function tangents(points: readonly SkyPoint[]): number[] {
  const secants = points.slice(1).map((point, index) => {
    const before = points[index]!;
    return (point.y - before.y) / (point.x - before.x);
  });
  return points.map((_, index) => {
    const [before, after] = [secants[index - 1], secants[index]];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const mean = (2 * before * after) / (before + after);
    const steepest = 1.5 * Math.min(Math.abs(before), Math.abs(after));
    return Math.sign(mean) * Math.min(Math.abs(mean), steepest);
  });
}
