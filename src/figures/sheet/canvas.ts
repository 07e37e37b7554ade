import type { Node } from '@takumi-rs/core';
import { isolateText } from '../../arabic/isolate.ts';
import type { Label } from '../drawing.ts';
import { palette, toneColors } from './palette.ts';
import type { Frame } from './shapes.ts';

/** Width of share cards and of the downloadable sheets of figures, in pixels. */
export const CANVAS_WIDTH = 1200;
const LEADING = 1.6;

/** A line of text at a position in a picture. */
export interface PlacedText {
  text: string;
  /** Pixels from the left edge of the picture to the side of the text that `anchor` names. */
  x: number;
  /** Pixels from the top of the picture to the middle of the line. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** In pixels. */
  size: number;
  color: string;
  /** 400 if left out. */
  weight?: 500 | 700;
  /** Whether the text has a background in the colour of the paper, to cover marks under it. */
  covering?: boolean;
  /** The width at which it breaks into lines, in pixels; never if left out. */
  width?: number;
}

/**
 * A label of a drawing as text at its place on a picture.
 *
 * @param scale by which the letters are larger than in the drawing
 */
export function placeLabel(label: Label, frame: Frame, scale: number): PlacedText {
  const { x, y, dx = 0, size = 13, text, anchor, tone } = label;
  return {
    text,
    x: frame.left + x * frame.width + dx,
    // A label stands on its baseline, and a placed text is centred on its line.
    y: frame.top + y - size * 0.35,
    anchor,
    size: size * scale,
    color: toneColors[tone],
  };
}

/**
 * A picture: a background in the colour of the site's paper, shapes as SVG elements, and other nodes on top.
 *
 * @param top above which there are no shapes, in whole pixels: to draw nothing there takes as long as to draw something
 */
export function canvasNode(height: number, shapes: string, children: readonly Node[], top = 0): Node {
  const drawn = { width: CANVAS_WIDTH, height: height - top };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${drawn.width}" height="${drawn.height}" viewBox="0 ${top} ${drawn.width} ${drawn.height}">${shapes}</svg>`;
  return {
    type: 'container',
    lang: 'ar',
    style: {
      position: 'relative',
      width: CANVAS_WIDTH,
      height,
      direction: 'rtl',
      backgroundColor: palette.paper,
      fontFamily: 'Vazirmatn',
    },
    children: [
      {
        type: 'image',
        src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        ...drawn,
        style: { ...drawn, position: 'absolute', top, left: 0 },
      },
      ...children,
    ],
  };
}

/** A line of text as a node. */
export function textNode({ text, x, y, anchor, size, color, weight, covering, width }: PlacedText): Node {
  const place =
    anchor === 'start'
      ? { right: CANVAS_WIDTH - x, textAlign: 'right' as const }
      : anchor === 'end'
        ? { left: x, textAlign: 'left' as const }
        : { left: x - 200, width: 400, textAlign: 'center' as const };
  return {
    type: 'text',
    text: isolateText(text),
    style: {
      position: 'absolute',
      top: y - (size * LEADING) / 2,
      fontSize: size,
      lineHeight: LEADING,
      fontWeight: weight ?? 400,
      color,
      ...(width === undefined ? { whiteSpace: 'nowrap' as const } : { width }),
      ...(covering ? { backgroundColor: palette.paper } : {}),
      ...place,
    },
  };
}
