import type { Node } from '@takumi-rs/core';
import type { Drawing } from '../drawing.ts';
import { CANVAS_WIDTH, canvasNode, placeLabel, textNode, type PlacedText } from './canvas.ts';
import { palette } from './palette.ts';
import { labelsOf, shapesOf, type Frame } from './shapes.ts';

/** A figure as a downloadable picture: 1,200 pixels wide, and as high as it needs. */
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

export const MARGIN = 48;
/** The right margin, where Arabic lines begin. */
export const EAST = CANVAS_WIDTH - MARGIN;
export const INNER_WIDTH = CANVAS_WIDTH - 2 * MARGIN;
const HEAD_HEIGHT = 150;
const FOOT_HEIGHT = 74;

/** The contents of a figure's sheet. Vertical positions are in pixels below the head. */
export interface SheetBody {
  height: number;
  drawings: { drawing: Drawing; frame: Frame }[];
  texts: PlacedText[];
  /** Further shapes as SVG elements, positioned like the rest of the body. */
  shapes?: string;
}

/** Composes the sheet of a figure, with its title, finding and source, and the site's name under the horizon. */
export function composeSheet(body: SheetBody, words: SheetWords): Sheet {
  const height = HEAD_HEIGHT + body.height + FOOT_HEIGHT;
  const horizon = height - FOOT_HEIGHT + 16;
  const down = (frame: Frame): Frame => ({ ...frame, top: frame.top + HEAD_HEIGHT });
  const shapes = [
    `<g transform="translate(0 ${HEAD_HEIGHT})">${body.shapes ?? ''}</g>`,
    ...body.drawings.map(({ drawing, frame }) => shapesOf(drawing.marks, down(frame))),
    `<rect x="0" y="${horizon}" width="${CANVAS_WIDTH}" height="2" fill="${palette.ink}"/>`,
    `<path d="M${MARGIN} ${horizon}a18 18 0 0 1 36 0z" fill="${palette.sun}"/>`,
  ].join('');
  const labels = body.drawings.flatMap(({ drawing, frame }) =>
    labelsOf(drawing.marks).map((label): PlacedText => ({
      ...placeLabel(label, frame, 1.15),
      ...(label.bold ? { weight: 700 as const } : {}),
    })),
  );
  const texts: PlacedText[] = [
    { text: words.title, x: EAST, y: 54, anchor: 'start', size: 34, color: palette.ink, weight: 700 },
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
    {
      text: words.brand,
      x: MARGIN,
      y: height - 30,
      anchor: 'end',
      size: 22,
      color: palette.ink,
      weight: 700,
    },
  ];
  return { width: CANVAS_WIDTH, height, node: canvasNode(height, shapes, texts.map(textNode)) };
}
