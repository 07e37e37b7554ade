import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Model, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import type { headKinds, Tally } from '../../schemas/article.ts';
import type { Mark } from '../drawing.ts';
import type { ArcPath } from '../life-arcs.ts';
import { drawEndsHead } from './ends-head.ts';
import { drawLivesHead } from './lives-head.ts';
import { drawMovesHead } from './moves-head.ts';
import { drawNoticeHead } from './notice-head.ts';
import { numeralOf, type Numeral } from './numeral.ts';
import { drawNumeralHead } from './numeral-head.ts';
import { drawTallyHead } from './tally-head.ts';

type HeadKind = (typeof headKinds)[number];

/** A drawing without a frame, for the head of a page, a teaser (small) or a share card (large). */
export interface PlainDrawing {
  /** In pixels. Horizontal positions are fractions of the width. */
  height: number;
  /** Paths under the marks: x in thousandths of the width, y in pixels. */
  paths: ArcPath[];
  marks: Mark[];
  /** What it shows, in one sentence; undefined where its words say it. */
  caption?: string;
}

/** What is shown at the head of an article. */
export interface HeadDrawing extends PlainDrawing {
  kind: HeadKind;
  /** The number that it is made of, for a teaser, in which no other words are read. */
  numeral?: Numeral;
}

/** The parts of an article from which its drawing is made. */
export interface DrawnArticle {
  title: string;
  deck: string;
  /** The kind of drawing that the editor has chosen. */
  drawing?: HeadKind | undefined;
  tally?: Tally | undefined;
  /** What the number of its words counts. */
  counted?: string | undefined;
  models: readonly Model[];
  retirements: readonly Retirement[];
}

/** In the order in which they are tried where the editor has chosen none, or one that has nothing to show. */
const kindsByItself = ['tally', 'lives', 'notice', 'numeral'] as const;

/**
 * The drawing at the head of an article, made from the models and announcements that it is about, or from what its editor
 * has counted. It is of the kind that the editor has chosen, or else of the first kind that has something to show.
 * Undefined if there is none.
 *
 * @param day the day for which the drawing holds, in the site's time zone
 */
export function drawHead(article: DrawnArticle, day: CalendarDay, t: Translate): HeadDrawing | undefined {
  for (const kind of article.drawing ? [article.drawing, ...kindsByItself] : kindsByItself) {
    const drawing = drawKind(kind, article, day, t);
    if (drawing) return { kind, ...drawing };
  }
  return undefined;
}

function drawKind(
  kind: HeadKind,
  article: DrawnArticle,
  day: CalendarDay,
  t: Translate,
): (PlainDrawing & { numeral?: Numeral }) | undefined {
  const { models, retirements, tally, counted } = article;
  switch (kind) {
    case 'lives':
      return drawLivesHead(models, day, t, 2);
    case 'notice':
      return drawNoticeHead(retirements, models, t);
    case 'moves':
      return drawMovesHead(retirements, t);
    case 'ends':
      return drawEndsHead(retirements, models, day, t);
    case 'tally':
      return tally && drawTallyHead(tally);
    default: {
      const numeral = numeralOf(article);
      return numeral && { ...drawNumeralHead(numeral, counted, models, day, t), numeral };
    }
  }
}
