/**
 * A figure as marks, apart from how it is shown. Places across are fractions of the width, 0 in the west (left)
 * and 1 in the east (right), so that one drawing fits a phone and a page; heights and sizes are pixels.
 */
export interface Drawing {
  height: number;
  marks: Mark[];
}

/** What a mark stands for; the palette gives each its colour by day and by night. */
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

/** A level stroke; it may fade towards one of its ends where that end is not known. */
export interface Bar {
  kind: 'bar';
  /** The eastern and the western end; `from` is the greater. */
  from: number;
  to: number;
  y: number;
  thickness: number;
  tone: Tone;
  fade?: 'east' | 'west';
  dotted?: boolean;
}

/** A point, in one of the shapes of the states. */
export interface Disc {
  kind: 'disc';
  shape: 'full' | 'ring' | 'half' | 'square' | 'return';
  x: number;
  y: number;
  radius: number;
  tone: Tone;
  /** Whether an edge in the colour of the paper parts it from what it lies on. */
  halo?: boolean;
}

export interface Label {
  kind: 'label';
  x: number;
  y: number;
  text: string;
  /** The side of the text that stands at `x`: in Arabic, `start` is its right. */
  anchor: 'start' | 'middle' | 'end';
  /** Pixels that the text is moved to the right, negative to the left. */
  dx?: number;
  tone: Tone;
  size?: number;
  bold?: boolean;
}

/** A place across as SVG takes it: in percent of the width, to a hundredth. */
export function placeInPercent(place: number): string {
  return `${Math.round(place * 10_000) / 100}%`;
}
