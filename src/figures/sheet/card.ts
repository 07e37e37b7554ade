import type { Node } from '@takumi-rs/core';
import { isolateText } from '../../arabic/isolate.ts';
import type { HeadDrawing, PlainDrawing } from '../head/head-drawing.ts';
import { ARCS_WIDTH, type ArcPath } from '../life-arcs.ts';
import { CANVAS_WIDTH, canvasNode, placeLabel, textNode, type PlacedText } from './canvas.ts';
import { palette, toneColors } from './palette.ts';
import { labelsOf, shapesOf, type Frame } from './shapes.ts';

/** A share card: the picture that services show for a link to a page. */
export interface Card {
  /** The kind of page, such as a topic or a surface. */
  kicker: string;
  title: string;
  /** The key fact: a state with its date, or the day of an article. */
  line: string;
  brand: string;
  drawing: HeadDrawing | undefined;
}

export const CARD_HEIGHT = 630;
const EDGE = 64;
/** The greatest width of a headline, in pixels. */
export const TITLE_WIDTH = CANVAS_WIDTH - 2 * EDGE;
/** The horizon under the drawing; below it are the name of the site and the line. */
const HORIZON = 534;
const TITLE_TOP = 108;
/** Space between headline and drawing, in pixels. */
const GAP = 26;
const LEADING = 1.42;
/** Font sizes of a headline in pixels. The largest that fits is used. */
export const titleSizes = [78, 70, 62, 55, 48, 42, 37, 32] as const;

/** The height available for the headline, in pixels. */
export function titleRoom({ drawing }: Card): number {
  const drawn = drawing && drawing.kind !== 'numeral' ? drawing.height : 0;
  return HORIZON - TITLE_TOP - drawn - (drawn > 0 ? GAP : 70);
}

/** The font size and width at which a headline fits. */
export interface TitleFit {
  size: number;
  /** In pixels. */
  width: number;
}

/** The node of a headline, by itself so that it can be measured. */
export function titleNode(title: string, { size, width }: TitleFit): Node {
  return {
    type: 'text',
    text: keepWhole(isolateText(title)),
    style: {
      width,
      direction: 'rtl',
      fontFamily: 'Vazirmatn',
      fontSize: size,
      fontWeight: 800,
      lineHeight: LEADING,
      color: palette.ink,
      textAlign: 'right',
    },
  };
}

/** Prevents line breaks within names: adds a word joiner (U+2060) after each hyphen between letters or digits. */
function keepWhole(text: string): string {
  return text.replaceAll(/(?<=[A-Za-z\d])-(?=[A-Za-z\d])/gu, '-\u2060');
}

/** Composes a card, with its headline in the size and width found by measuring. */
export function composeCard(card: Card, fit: TitleFit): Node {
  const { drawing } = card;
  const plain = drawing && drawing.kind !== 'numeral' ? drawing : undefined;
  const frame: Frame = { left: EDGE, top: plain ? HORIZON - horizonOf(plain) : 0, width: TITLE_WIDTH };
  const shapes = [
    plain ? pathsOf(plain.paths, frame) + shapesOf(plain.marks, frame) : '',
    `<rect x="0" y="${HORIZON}" width="${CANVAS_WIDTH}" height="3" fill="${palette.ink}"/>`,
    `<path d="M${EDGE} ${HORIZON + 73}a22 22 0 0 1 44 0z" fill="${palette.sun}"/>`,
  ];
  const labels = plain ? labelsOf(plain.marks) : [];
  const line = (text: string, y: number, more: Partial<PlacedText> = {}): Node =>
    textNode({ text, x: CANVAS_WIDTH - EDGE, y, anchor: 'start', size: 30, color: palette.quiet, ...more });
  return canvasNode(CARD_HEIGHT, shapes.join(''), [
    line(card.kicker, 72, { color: palette.sun, weight: 700 }),
    {
      type: 'container',
      style: { position: 'absolute', top: TITLE_TOP, right: EDGE, width: fit.width },
      children: [titleNode(card.title, fit)],
    },
    ...labels.map((label) => textNode({ ...placeLabel(label, frame, 1.5), weight: 500 })),
    line(card.line, HORIZON + 60),
    {
      type: 'text',
      text: card.brand,
      style: {
        position: 'absolute',
        top: HORIZON + 24,
        left: EDGE + 60,
        fontSize: 44,
        fontWeight: 800,
        lineHeight: 1.5,
        color: palette.ink,
      },
    },
  ]);
}

/** The position of a drawing's own horizon, which is placed on that of the card. */
function horizonOf({ marks, height }: PlainDrawing): number {
  const horizon = marks.find((mark) => mark.kind === 'line' && mark.tone === 'horizon');
  return horizon?.kind === 'line' ? horizon.from.y : height;
}

/** Arcs as SVG elements, scaled to the pixels of the card. */
function pathsOf(paths: readonly ArcPath[], { left, top, width }: Frame): string {
  const scale = width / ARCS_WIDTH;
  const place = (x: string, y: string): string =>
    `${Math.round((left + Number(x) * scale) * 10) / 10} ${Math.round((top + Number(y)) * 10) / 10}`;
  return paths
    .map(({ data, tone, kind }) => {
      const scaled = data.replaceAll(
        /M([\d.-]+) ([\d.-]+)A([\d.]+) ([\d.]+) 0 0 0 ([\d.-]+) ([\d.-]+)/gu,
        (_, x: string, y: string, radius: string, rise: string, toX: string, toY: string) =>
          `M${place(x, y)}A${Math.round(Number(radius) * scale * 10) / 10} ${rise} 0 0 0 ${place(toX, toY)}`,
      );
      const color = kind === 'notice' ? palette.sun : toneColors[tone];
      const faint = kind === 'fade-in' || kind === 'fade-out' ? ' opacity="0.35"' : '';
      const dashes = kind === 'away' ? ' stroke-dasharray="3 5"' : '';
      return `<path d="${scaled}" fill="none" stroke="${color}" stroke-width="${kind === 'notice' ? 6 : 3}"${faint}${dashes}/>`;
    })
    .join('');
}
