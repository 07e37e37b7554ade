import type { Node } from '@takumi-rs/core';
import { isolateText } from '../../arabic/isolate.ts';
import type { PlainDrawing } from '../head/head-drawing.ts';
import type { Label, Line, Mark } from '../drawing.ts';
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
  drawing: PlainDrawing | undefined;
}

export const CARD_HEIGHT = 630;
const EDGE = 64;
/** The greatest width of a headline, in pixels. */
export const TITLE_WIDTH = CANVAS_WIDTH - 2 * EDGE;
/** The horizon under the drawing; below it are the years, then the name of the site and the line. */
const HORIZON = 506;
/** The middle of the foot, which the years of a drawing do not reach. */
const FOOT = 586;
const TITLE_TOP = 104;
/** Space between headline and drawing, in pixels. */
const GAP = 26;
/** Height of a line of a headline, as a multiple of its size. */
export const TITLE_LEADING = 1.42;
/** Font sizes of a headline in pixels. The largest that fits is used. */
export const titleSizes = [78, 70, 62, 55, 48, 42, 37, 32] as const;

/** By how much a drawing is larger than on a page: so much where the headline is long, and as much as there is room for. */
const SCALE = { least: 1.05, most: 2 };

/** The height available for the headline, in pixels. */
export function titleRoom({ drawing }: Card): number {
  return HORIZON - TITLE_TOP - (drawing ? GAP + horizonOf(drawing.marks) * SCALE.least : 0);
}

/** The font size, width and height at which a headline fits. */
export interface TitleFit {
  size: number;
  /** In pixels. */
  width: number;
  height: number;
}

/** The node of a headline, by itself so that it can be measured. */
export function titleNode(title: string, { size, width }: Pick<TitleFit, 'size' | 'width'>): Node {
  return {
    type: 'text',
    text: keepWhole(isolateText(title)),
    style: {
      width,
      direction: 'rtl',
      fontFamily: 'Vazirmatn',
      fontSize: size,
      fontWeight: 800,
      lineHeight: TITLE_LEADING,
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
  const room = HORIZON - TITLE_TOP - fit.height - GAP;
  const scale = drawing
    ? Math.min(SCALE.most, Math.max(SCALE.least, room / horizonOf(drawing.marks)))
    : SCALE.least;
  const marks = drawing ? enlarge(drawing.marks, scale) : [];
  const top = drawing ? HORIZON - horizonOf(marks) : HORIZON;
  const frame: Frame = { left: EDGE, top, width: TITLE_WIDTH };
  const shapes = [
    pathsOf(drawing?.paths ?? [], frame, scale) + shapesOf(marks, frame),
    `<rect x="0" y="${HORIZON}" width="${CANVAS_WIDTH}" height="3" fill="${palette.ink}"/>`,
    `<path d="M${EDGE} ${FOOT + 18}a22 22 0 0 1 44 0z" fill="${palette.sun}"/>`,
  ];
  const line = (text: string, y: number, more: Partial<PlacedText> = {}): Node =>
    textNode({ text, x: CANVAS_WIDTH - EDGE, y, anchor: 'start', size: 30, color: palette.quiet, ...more });
  const nodes: Node[] = [
    line(card.kicker, 68, { color: palette.sun, weight: 700 }),
    {
      type: 'container',
      style: { position: 'absolute', top: TITLE_TOP, right: EDGE, width: fit.width },
      children: [titleNode(card.title, fit)],
    },
    ...labelsOf(marks).map((label) =>
      textNode({ ...placeLabel(label, frame, 1), weight: label.bold ? 700 : 500 }),
    ),
    footLine(card.line),
    {
      type: 'text',
      text: card.brand,
      style: {
        position: 'absolute',
        top: FOOT - 36,
        left: EDGE + 60,
        fontSize: 44,
        fontWeight: 800,
        lineHeight: 1.5,
        color: palette.ink,
      },
    },
  ];
  return canvasNode(CARD_HEIGHT, shapes.join(''), nodes, Math.max(0, Math.floor(top) - MARGIN));
}

/** What strokes and discs of a drawing take above its own top, and more, in pixels. */
const MARGIN = 40;

/** Letters of a line beside which the name of the site has room: in the size of most cards, and in a smaller one. */
const FOOT_LETTERS = { large: 52, small: 74 };

/** The line at the foot, beside which the name of the site has room: a long one is smaller, and the longest takes two lines. */
function footLine(text: string): Node {
  const isLong = text.length > FOOT_LETTERS.large;
  const size = isLong ? 24 : 30;
  const wraps = text.length > FOOT_LETTERS.small ? { width: TITLE_WIDTH - 220 } : {};
  const y = 'width' in wraps ? FOOT - size * 0.8 : FOOT;
  return textNode({ text, x: CANVAS_WIDTH - EDGE, y, anchor: 'start', size, color: palette.quiet, ...wraps });
}

/** The least enlargement of words: cards are looked at in small. A number that is large already needs none. */
const LEAST_LETTERS = 1.45;

function lettersOf({ size = 13 }: Label, by: number): number {
  return Math.round(size * (size > 20 ? by : Math.max(by, LEAST_LETTERS)));
}

/** Marks with all their heights and sizes enlarged; places across are parts of the width, and stay. */
function enlarge(marks: readonly Mark[], by: number): Mark[] {
  const large = (value: number): number => round(value * by);
  return marks.map((mark): Mark => {
    switch (mark.kind) {
      case 'line':
        return {
          ...mark,
          from: { ...mark.from, y: large(mark.from.y) },
          to: { ...mark.to, y: large(mark.to.y) },
        };
      case 'bar':
        return { ...mark, y: large(mark.y), thickness: large(mark.thickness) };
      case 'disc':
        return { ...mark, y: large(mark.y), radius: large(mark.radius) };
      default:
        return { ...mark, y: large(mark.y), dx: large(mark.dx ?? 0), size: lettersOf(mark, by) };
    }
  });
}

/** The position of a drawing's own horizon, which each has, and which is placed on that of the card. */
function horizonOf(marks: readonly Mark[]): number {
  const isHorizon = (mark: Mark): mark is Line => mark.kind === 'line' && mark.tone === 'horizon';
  return marks.find(isHorizon)!.from.y;
}

/**
 * Arcs as SVG elements, scaled to the pixels of the card.
 *
 * @param by by how much their heights are enlarged
 */
function pathsOf(paths: readonly ArcPath[], { left, top, width }: Frame, by: number): string {
  const across = width / ARCS_WIDTH;
  const place = (x: string, y: string): string =>
    `${round(left + Number(x) * across)} ${round(top + Number(y) * by)}`;
  return paths
    .map(({ data, tone, kind }) => {
      const scaled = data.replaceAll(
        /M([\d.-]+) ([\d.-]+)A([\d.]+) ([\d.]+) 0 0 0 ([\d.-]+) ([\d.-]+)/gu,
        (_, x: string, y: string, radius: string, rise: string, toX: string, toY: string) =>
          `M${place(x, y)}A${round(Number(radius) * across)} ${round(Number(rise) * by)} 0 0 0 ${place(toX, toY)}`,
      );
      const color = kind === 'notice' ? palette.sun : toneColors[tone];
      const faint = kind === 'fade-in' || kind === 'fade-out' ? ' opacity="0.35"' : '';
      const dashes = kind === 'away' ? ' stroke-dasharray="3 5"' : '';
      return `<path d="${scaled}" fill="none" stroke="${color}" stroke-width="${kind === 'notice' ? 6 : 3}"${faint}${dashes}/>`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
