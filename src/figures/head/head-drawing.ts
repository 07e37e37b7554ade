import type { CalendarDay } from '../../calendar/calendar-day.ts';
import type { Model, Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import type { headKinds } from '../../schemas/article.ts';
import type { Mark } from '../drawing.ts';
import type { ArcPath } from '../life-arcs.ts';
import { drawLivesHead } from './lives-head.ts';
import { drawMovesHead } from './moves-head.ts';
import { drawNoticeHead } from './notice-head.ts';
import { numeralOf, type Numeral } from './numeral.ts';

type HeadKind = (typeof headKinds)[number];

/** A drawing without a frame, for the head of a page, a teaser (small) or a share card (large). */
export interface PlainDrawing {
  /** In pixels. Horizontal positions are fractions of the width. */
  height: number;
  /** Paths under the marks: x in thousandths of the width, y in pixels. */
  paths: ArcPath[];
  marks: Mark[];
  /** What it shows, in one sentence. */
  caption: string;
}

/** What is shown at the head of an article: a drawing, or a number from its text. */
export type HeadDrawing =
  ({ kind: Exclude<HeadKind, 'numeral'> } & PlainDrawing) | { kind: 'numeral'; numeral: Numeral };

/** The parts of an article from which its drawing is made. */
export interface DrawnArticle {
  title: string;
  deck: string;
  /** The kind of drawing that the editor has chosen. */
  drawing?: HeadKind | undefined;
  models: readonly Model[];
  retirements: readonly Retirement[];
  topics: readonly { name: string }[];
}

/**
 * The drawing at the head of an article, made from the models and announcements that it is about. It is of the kind that
 * the editor has chosen, or else of the first kind that has something to show: lives, then notice periods. If nothing
 * can be drawn, a number from the article's text takes its place.
 *
 * @param day the day for which the drawing holds, in the site's time zone
 */
export function drawHead(article: DrawnArticle, day: CalendarDay, t: Translate): HeadDrawing {
  const kinds = article.drawing ? [article.drawing] : (['lives', 'notice'] as const);
  for (const kind of kinds) {
    if (kind === 'numeral') break;
    const drawing = drawKind(kind, article, day, t);
    if (drawing) return { kind, ...drawing };
  }
  return { kind: 'numeral', numeral: numeralOf(article) };
}

function drawKind(
  kind: Exclude<HeadKind, 'numeral'>,
  { models, retirements }: DrawnArticle,
  day: CalendarDay,
  t: Translate,
): PlainDrawing | undefined {
  if (kind === 'lives') return drawLivesHead(models, day, t, 2);
  return kind === 'notice' ? drawNoticeHead(retirements, t) : drawMovesHead(retirements, t);
}
