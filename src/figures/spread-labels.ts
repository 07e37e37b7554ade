import type { Label } from './drawing.ts';

/** Room that a letter and a line take, as parts of the type size; measured in bold Vazirmatn, rounded up. */
const LETTER = 0.6;
const LINE = 1.75;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Moves labels up until none covers another in a figure of a given width. Places across stay, so that labels that
 * keep apart in a narrow figure do so in every wider one.
 *
 * @param width pixels
 */
export function spreadLabels(labels: readonly Label[], width: number): Label[] {
  const placed: { label: Label; box: Box }[] = [];
  for (const label of labels.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    let moved = label;
    let box = boxOf(moved, width);
    while (placed.some((other) => covers(box, other.box))) {
      moved = { ...moved, y: moved.y - 2 };
      box = boxOf(moved, width);
    }
    placed.push({ label: moved, box });
  }
  return placed.map(({ label }) => label);
}

function boxOf({ x, y, text, anchor, dx = 0, size = 13 }: Label, width: number): Box {
  const length = text.length * size * LETTER;
  const at = x * width + dx;
  const right = anchor === 'start' ? at : anchor === 'end' ? at + length : at + length / 2;
  return { left: right - length, right, top: y - (size * LINE) / 2, bottom: y + (size * LINE) / 2 };
}

function covers(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
