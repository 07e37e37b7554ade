import type { Node } from '@takumi-rs/core';
import { isolateText } from '../../arabic/isolate.ts';
import { palette } from './palette.ts';

/** Pictures that leave the site are 1,200 pixels wide: a share card and the sheet of a figure. */
export const CANVAS_WIDTH = 1200;
const LEADING = 1.6;

/** A line of text at a place of a picture. */
export interface PlacedText {
  text: string;
  /** Pixels from the picture's left edge to the side of the text that `anchor` names. */
  x: number;
  /** Pixels from the top to the line's middle. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** In pixels. */
  size: number;
  color: string;
  /** 400 when it is not given. */
  weight?: 500 | 700;
  /** Whether it may cross marks, which it then covers with the paper's colour. */
  covering?: boolean;
  /** Widest that it may be before it takes a second line, in pixels. */
  width?: number;
}

/** A picture on the site's paper: shapes as SVG elements, with what stands on them. */
export function canvasNode(height: number, shapes: string, children: readonly Node[]): Node {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CANVAS_WIDTH}" height="${height}" viewBox="0 0 ${CANVAS_WIDTH} ${height}">${shapes}</svg>`;
  const size = { width: CANVAS_WIDTH, height };
  return {
    type: 'container',
    lang: 'ar',
    style: {
      position: 'relative',
      ...size,
      direction: 'rtl',
      backgroundColor: palette.paper,
      fontFamily: 'Vazirmatn',
    },
    children: [
      {
        type: 'image',
        src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        ...size,
        // A picture's canvas has no direction of text, and takumi knows no `inset`.
        style: { position: 'absolute', left: 0, top: 0, ...size },
      },
      ...children,
    ],
  };
}

/** Sets a line at its place. */
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
