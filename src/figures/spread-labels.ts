import type { Disc, Label } from './drawing.ts';

/** Width of a letter and height of a line, relative to the font size; measured in bold Vazirmatn and rounded up. */
const LETTER = 0.6;
const LINE = 1.5;
/** Space between a label and a point, in pixels. */
const GAP = 2;

/** The line from a point up to its label. */
interface Pole {
  kind: 'pole';
  x: number;
  top: number;
  bottom: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Moves labels up until none of them covers another label, the line to another label or a point, at any of the given
 * widths. Labels move only vertically, so that each stays above the point that it names. If there is no free place,
 * a label covers points rather than leave the figure. The labels are returned in the order given.
 *
 * @param widths of the figure in pixels: the least and the greatest at which it is shown
 */
export function spreadLabels(
  labels: readonly Label[],
  points: readonly Disc[],
  widths: readonly number[],
): Label[] {
  const heights = new Map<Label, number>();
  for (const label of labels.toSorted(byReach)) {
    const placed = [...heights].map(([other, y]) => ({ ...other, y }));
    const poles = [...heights].map(([{ x, y }, top]): Pole => ({ kind: 'pole', x, top, bottom: y }));
    const isFree = (y: number, obstacles: readonly (Label | Disc | Pole)[]): boolean =>
      widths.every((width) => {
        const box = boxOf({ ...label, y }, width);
        return obstacles.every((other) => !covers(box, boxOf(other, width)));
      });
    const highest = label.size ?? 13;
    const rows = Array.from({ length: Math.floor((label.y - highest) / 2) }, (_, step) => label.y - 2 * step);
    const y =
      rows.find((row) => isFree(row, [...placed, ...poles, ...points])) ??
      rows.find((row) => isFree(row, placed)) ??
      label.y;
    heights.set(label, y);
  }
  return labels.map((label) => ({ ...label, y: heights.get(label)! }));
}

/**
 * Sorts labels for placing. Labels extend towards the middle of the figure; those that begin nearest to the middle are
 * placed first and stay lowest, so that the lines to later labels do not cross them.
 */
function byReach(a: Label, b: Label): number {
  const outwards = ({ anchor, x }: Label): number => (anchor === 'end' ? 1 - x : x);
  return outwards(a) - outwards(b) || b.y - a.y;
}

/** The place that a mark takes in a figure of a width, in pixels. */
export function boxOf(mark: Label | Disc | Pole, width: number): Box {
  if (mark.kind === 'pole') {
    const x = mark.x * width;
    return { left: x - GAP, right: x + GAP, top: mark.top, bottom: mark.bottom };
  }
  if (mark.kind === 'disc') {
    const [x, reach] = [mark.x * width, mark.radius + GAP];
    return { left: x - reach, right: x + reach, top: mark.y - reach, bottom: mark.y + reach };
  }
  const { x, y, text, anchor, dx = 0, size = 13 } = mark;
  const length = text.length * size * LETTER;
  const at = x * width + dx;
  const right = anchor === 'start' ? at : anchor === 'end' ? at + length : at + length / 2;
  const middle = y - size * 0.35;
  const reach = (size * LINE) / 2;
  return { left: right - length, right, top: middle - reach, bottom: middle + reach };
}

export function covers(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
