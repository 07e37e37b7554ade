/** A point of the sun's path: `x` counts columns from the left edge, `y` runs from 0 (high) to 100 (horizon). */
export interface SkyPoint {
  x: number;
  y: number;
}

const HIGHEST = 14;
const LOWEST = 88;

/**
 * Places dates on the sky, like suns that set. Columns have equal widths and run from today at the right edge into the
 * future at the left, as Arabic reads. The more days are left, the higher the point.
 *
 * @param daysLeft whole days, nearest date first
 */
export function placeOnSky(daysLeft: readonly number[]): SkyPoint[] {
  const most = Math.max(1, ...daysLeft);
  return daysLeft.map((days, index) => ({
    x: daysLeft.length - index - 0.5,
    y: Math.round(LOWEST - (LOWEST - HIGHEST) * (days / most)),
  }));
}

/**
 * The path through the points as SVG path data, from the horizon at the right edge (today) up to the left.
 *
 * @param scale pixels per column and per hundredth of the height, for pictures that do not stretch the drawing
 */
export function skyPath(points: readonly SkyPoint[], scale = { x: 1, y: 1 }): string {
  const farthest = points.at(-1);
  if (!farthest) return '';
  const whole = [{ x: points.length, y: 100 }, ...points, { x: 0, y: Math.max(4, farthest.y - 6) }].map(
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
 * The slope of the path at each point, by the method of Fritsch and Carlson (monotone cubic interpolation): between two
 * points the path never goes beyond either of them.
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
