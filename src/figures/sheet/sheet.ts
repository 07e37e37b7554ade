import type { Node } from '@takumi-rs/core';
import { isolateText } from '../../arabic/isolate.ts';
import type { Drawing } from '../drawing.ts';
import { palette, toneColors } from './palette.ts';
import { labelsOf, shapesOf, type Frame } from './shapes.ts';

/** A picture of a figure that can leave the site: 1,200 pixels wide, as high as it needs. */
export interface Sheet {
  width: number;
  height: number;
  node: Node;
}

/** The words around a figure. */
export interface SheetWords {
  title: string;
  finding: string;
  source: string;
  brand: string;
}

export interface SheetText {
  text: string;
  /** Pixels from the sheet's left edge to the side of the text that `anchor` names. */
  x: number;
  /** Pixels from the top to the line's middle. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  color: string;
  bold?: boolean;
  /** Whether it may cross marks, which it then covers with the paper's colour. */
  covering?: boolean;
  /** Widest that it may be before it takes a second line, in pixels. */
  width?: number;
}

export const SHEET_WIDTH = 1200;
export const MARGIN = 48;
/** The edge from which Arabic lines begin. */
export const EAST = SHEET_WIDTH - MARGIN;
export const INNER_WIDTH = SHEET_WIDTH - 2 * MARGIN;
const HEAD_HEIGHT = 150;
const FOOT_HEIGHT = 74;

/** What a figure puts on its sheet, in pixels below the head. */
export interface SheetBody {
  height: number;
  drawings: { drawing: Drawing; frame: Frame }[];
  texts: SheetText[];
  /** Further shapes as SVG elements, in pixels of the body. */
  shapes?: string;
}

/** Sets a figure on a sheet, with its title, finding, source and the site's name on the horizon. */
export function composeSheet(body: SheetBody, words: SheetWords): Sheet {
  const height = HEAD_HEIGHT + body.height + FOOT_HEIGHT;
  const horizon = height - FOOT_HEIGHT + 16;
  const down = (frame: Frame): Frame => ({ ...frame, top: frame.top + HEAD_HEIGHT });
  const shapes = [
    `<g transform="translate(0 ${HEAD_HEIGHT})">${body.shapes ?? ''}</g>`,
    ...body.drawings.map(({ drawing, frame }) => shapesOf(drawing.marks, down(frame))),
    `<rect x="0" y="${horizon}" width="${SHEET_WIDTH}" height="2" fill="${palette.ink}"/>`,
    `<path d="M${MARGIN} ${horizon}a18 18 0 0 1 36 0z" fill="${palette.sun}"/>`,
  ].join('');
  const labels = body.drawings.flatMap(({ drawing, frame }) =>
    labelsOf(drawing.marks).map((label): SheetText => ({
      text: label.text,
      x: frame.left + label.x * frame.width + (label.dx ?? 0),
      y: frame.top + label.y - (label.size ?? 13) * 0.35,
      anchor: label.anchor,
      size: (label.size ?? 13) * 1.15,
      color: toneColors[label.tone],
      ...(label.bold ? { bold: true } : {}),
    })),
  );
  const texts: SheetText[] = [
    { text: words.title, x: EAST, y: 54, anchor: 'start', size: 34, color: palette.ink, bold: true },
    {
      text: words.finding,
      x: EAST,
      y: 108,
      anchor: 'start',
      size: 20,
      color: palette.quiet,
      width: INNER_WIDTH,
    },
    ...[...body.texts, ...labels].map((text) => ({ ...text, y: text.y + HEAD_HEIGHT })),
    { text: words.source, x: EAST, y: height - 28, anchor: 'start', size: 16, color: palette.quiet },
    { text: words.brand, x: MARGIN, y: height - 30, anchor: 'end', size: 22, color: palette.ink, bold: true },
  ];
  return { width: SHEET_WIDTH, height, node: toNode(height, shapes, texts) };
}

function toNode(height: number, shapes: string, texts: readonly SheetText[]): Node {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET_WIDTH}" height="${height}" viewBox="0 0 ${SHEET_WIDTH} ${height}">${shapes}</svg>`;
  return {
    type: 'container',
    lang: 'ar',
    style: {
      position: 'relative',
      width: SHEET_WIDTH,
      height,
      direction: 'rtl',
      backgroundColor: palette.paper,
      fontFamily: 'Vazirmatn',
    },
    children: [
      {
        type: 'image',
        src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        width: SHEET_WIDTH,
        height,
        // A picture's canvas has no direction of text, and takumi knows no `inset`.
        style: { position: 'absolute', left: 0, top: 0, width: SHEET_WIDTH, height },
      },
      ...texts.map(toTextNode),
    ],
  };
}

function toTextNode({ text, x, y, anchor, size, color, bold, covering, width }: SheetText): Node {
  const LEADING = 1.6;
  const place =
    anchor === 'start'
      ? { right: SHEET_WIDTH - x, textAlign: 'right' as const }
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
      fontWeight: bold ? 700 : 400,
      color,
      ...(width === undefined ? { whiteSpace: 'nowrap' as const } : { width }),
      ...(covering ? { backgroundColor: palette.paper } : {}),
      ...place,
    },
  };
}
