import type { Node } from '@takumi-rs/core';
import { isolateText } from '../../arabic/isolate.ts';
import type { HeadDrawing, PlainDrawing } from '../head/head-drawing.ts';
import { ARCS_WIDTH, type ArcPath } from '../life-arcs.ts';
import { CANVAS_WIDTH, canvasNode, textNode, type PlacedText } from './canvas.ts';
import { palette, toneColors } from './palette.ts';
import { labelsOf, shapesOf, type Frame } from './shapes.ts';

/** A share card: what stands where a link to a page is passed on. */
export interface Card {
  /** What kind of page it is: a topic, a surface. */
  kicker: string;
  title: string;
  /** What there is to know at once: a state with its date, or the day of an article. */
  line: string;
  brand: string;
  drawing: HeadDrawing | undefined;
}

export const CARD_HEIGHT = 630;
const EDGE = 64;
/** The widest that a headline may be. */
export const TITLE_WIDTH = CANVAS_WIDTH - 2 * EDGE;
/** The card ends on the horizon; under it stand the name of the site and the line. */
const HORIZON = 534;
const TITLE_TOP = 108;
/** Room between the head and a drawing, in pixels. */
const AIR = 26;
const LEADING = 1.42;
/** Sizes of a headline, the largest that fits is taken. */
export const titleSizes = [78, 70, 62, 55, 48, 42, 37, 32] as const;

/** How high a headline may be over what is drawn. */
export function titleRoom({ drawing }: Card): number {
  const drawn = drawing && drawing.kind !== 'numeral' ? drawing.height : 0;
  return HORIZON - TITLE_TOP - drawn - (drawn > 0 ? AIR : 70);
}

/** A headline in the size and the width that were found to fit it. */
export interface TitleFit {
  size: number;
  /** In pixels. */
  width: number;
}

/** A headline on its own: to be measured, and to be set. */
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

/** Keeps a name on one line: a word joiner after a hyphen that stands between letters or digits. */
function keepWhole(text: string): string {
  return text.replaceAll(/(?<=[A-Za-z\d])-(?=[A-Za-z\d])/gu, '-\u2060');
}

/** Sets a card with its headline as it was found to fit. */
export function composeCard(card: Card, fit: TitleFit): Node {
  const { drawing } = card;
  const frame: Frame = { left: EDGE, top: 0, width: TITLE_WIDTH };
  const plain = drawing && drawing.kind !== 'numeral' ? drawing : undefined;
  const top = plain ? HORIZON - horizonOf(plain) : 0;
  const shapes = [
    plain ? pathsOf(plain.paths, { ...frame, top }) + shapesOf(plain.marks, { ...frame, top }) : '',
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
    ...labels.map((label) =>
      textNode({
        text: label.text,
        x: frame.left + label.x * frame.width + (label.dx ?? 0),
        y: top + label.y - (label.size ?? 13) * 0.35,
        anchor: label.anchor,
        size: (label.size ?? 13) * 1.5,
        color: toneColors[label.tone],
        weight: 500,
      }),
    ),
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

/** Where a drawing's own horizon lies, so that it becomes the card's. */
function horizonOf({ marks, height }: PlainDrawing): number {
  const horizon = marks.find((mark) => mark.kind === 'line' && mark.tone === 'horizon');
  return horizon?.kind === 'line' ? horizon.from.y : height;
}

/** Arcs in the pixels of the card. */
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
