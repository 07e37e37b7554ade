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

export type HeadKind = (typeof headKinds)[number];

/** A picture of data without a frame of its own: at the head of a page, small beside a teaser, large on a card. */
export interface PlainDrawing {
  /** In pixels; places across are parts of the width. */
  height: number;
  /** Drawn under the marks: across in thousandths of the width, down in pixels. */
  paths: ArcPath[];
  marks: Mark[];
  /** What it shows, in one sentence. */
  caption: string;
}

/** What stands at the head of an article. */
export type HeadDrawing =
  ({ kind: Exclude<HeadKind, 'numeral'> } & PlainDrawing) | { kind: 'numeral'; numeral: Numeral };

/** The parts of an article that its drawing is made from. */
export interface Drawn {
  title: string;
  deck: string;
  /** The drawing that the editor asks for. */
  drawing?: HeadKind | undefined;
  models: readonly Model[];
  retirements: readonly Retirement[];
  topics: readonly { name: string }[];
}

/**
 * The drawing at the head of an article, made from the models and announcements that it tells of: the one that its
 * editor asks for, else the first of lives, notice periods and a figure of its own words that has something to show.
 */
export function drawHead(article: Drawn, day: CalendarDay, t: Translate): HeadDrawing {
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
  { models, retirements }: Drawn,
  day: CalendarDay,
  t: Translate,
): PlainDrawing | undefined {
  if (kind === 'lives') return drawLivesHead(models, day, t, 2);
  return kind === 'notice' ? drawNoticeHead(retirements, t) : drawMovesHead(retirements, t);
}
