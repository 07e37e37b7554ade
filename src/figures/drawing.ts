/**
 * A figure as marks, independent of how it is shown. Horizontal positions are fractions of the width, 0 at the left and 1
 * at the right, so that one drawing fits a phone and a wide page. Vertical positions and sizes are in pixels, from the
 * top. Time runs from right to left, as Arabic does; comments call the right side east and the left side west.
 */
export interface Drawing {
  height: number;
  marks: Mark[];
}

/** The meaning of a mark; the palettes of the light and the dark theme give each a colour. */
export type Tone = 'ink' | 'quiet' | 'rule' | 'horizon' | 'announced' | 'near' | 'retired' | 'ground';

export type Mark = Line | Bar | Disc | Label;

export interface Line {
  kind: 'line';
  from: { x: number; y: number };
  to: { x: number; y: number };
  tone: Tone;
  thickness?: number;
  dashed?: boolean;
}

/** A horizontal bar. It fades towards an end that is not known. */
export interface Bar {
  kind: 'bar';
  /** The right and the left end; `from` is the greater. */
  from: number;
  to: number;
  y: number;
  thickness: number;
  tone: Tone;
  fade?: 'east' | 'west';
  dotted?: boolean;
}

/** A point, in the shape of a state. */
export interface Disc {
  kind: 'disc';
  shape: 'full' | 'ring' | 'half' | 'square' | 'return';
  x: number;
  y: number;
  radius: number;
  tone: Tone;
  /** Whether it has an edge in the colour of the paper, which separates it from marks under it. */
  halo?: boolean;
}

export interface Label {
  kind: 'label';
  x: number;
  y: number;
  text: string;
  /** Which side of the text is at `x`. The text is Arabic, so `start` is its right side. */
  anchor: 'start' | 'middle' | 'end';
  /** Pixels that the text is moved to the right, negative to the left. */
  dx?: number;
  tone: Tone;
  size?: number;
  bold?: boolean;
}

/** A horizontal position for SVG: in percent of the width, rounded to a hundredth. */
export function placeInPercent(place: number): string {
  return `${Math.round(place * 10_000) / 100}%`;
}
