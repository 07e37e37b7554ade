import type { Disc, Label } from './drawing.ts';
import { ARCS_HORIZON, ARCS_TOP, heightAt, type Ellipse } from './life-arcs.ts';
import { boxOf, covers, type Box } from './spread-labels.ts';

/** Widths of the drawing in pixels at which a name has to be clear: on a phone, between, and on a wide page. */
const WIDTHS = [300, 680, 1180];
const MOST = 3;
/** With fewer names than these, arcs may run behind a name, whose edge in the colour of the paper keeps it legible. */
const WANTED = 2;
const SIZE = 14;
/** Letters of the longest name that fits over an arc on a phone. */
const LONGEST = 26;
/** Where at an arc a name may stand, in parts of its half width from its top: to the east and to the west. */
const PLACES = [0, 0.3, -0.3, 0.55, -0.55];
/** From an arc to the baseline of the name over it, and of that under it, in pixels. */
const ABOVE = -6;
const BELOW = 19;

interface Named {
  text: string;
  arc: Ellipse;
}

/**
 * Names up to three of some arcs, the highest first, each by a label over or under its top. A name is given only where it
 * covers no other name and no point, and no arc runs through it, at any width; and each name once.
 */
export function nameArcs(arcs: readonly Named[], points: readonly Disc[]): Label[] {
  const labels: Label[] = [];
  for (const mayCross of [0, 1, 2, 3]) {
    for (const { text, arc } of arcs.toSorted((a, b) => b.arc.rise - a.arc.rise)) {
      if (labels.length >= (mayCross ? WANTED : MOST)) break;
      if (text.length > LONGEST || labels.some((label) => label.text === text)) continue;
      const label = placesAt(text, arc).find((candidate) =>
        WIDTHS.every((width) => {
          const box = boxOf(candidate, width);
          const isInside =
            box.left >= 0 && box.right <= width && box.top >= ARCS_TOP && box.bottom < ARCS_HORIZON - 2;
          const isClear = [...labels, ...points].every((other) => !covers(box, boxOf(other, width)));
          return (
            isInside && isClear && arcs.filter((other) => crosses(other.arc, box, width)).length <= mayCross
          );
        }),
      );
      if (label) labels.push(label);
    }
  }
  return labels;
}

function placesAt(text: string, arc: Ellipse): Label[] {
  return [ABOVE, BELOW].flatMap((side) =>
    PLACES.map((part) => {
      const x = arc.centre + part * arc.radius;
      // The ends of the name must not sink into the arc, whose slope grows to its sides.
      const slope = Math.abs(part) * 16 * Math.sign(side);
      return {
        kind: 'label' as const,
        x: Math.round(x * 1000) / 1000,
        y: Math.round(ARCS_HORIZON - heightAt(arc, x) + side + slope),
        text,
        anchor: 'middle' as const,
        tone: 'ink' as const,
        size: SIZE,
      };
    }),
  );
}

/** Whether an arc runs through a box, looked at in steps of a few pixels. */
function crosses(arc: Ellipse, box: Box, width: number): boolean {
  for (let x = box.left; x <= box.right; x += 4) {
    const place = x / width;
    if (Math.abs(place - arc.centre) > arc.radius) continue;
    const y = ARCS_HORIZON - heightAt(arc, place);
    if (y > box.top && y < box.bottom) return true;
  }
  return false;
}
