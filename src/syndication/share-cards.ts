import { formatShortDate, formatShortRange } from '../arabic/dates.ts';
import type { Article } from '../data/articles.ts';
import { drawLivesHead } from '../figures/head/lives-head.ts';
import { drawNoticeHead } from '../figures/head/notice-head.ts';
import { CANVAS_WIDTH } from '../figures/sheet/canvas.ts';
import { CARD_HEIGHT, type Card } from '../figures/sheet/card.ts';
import { PICTURE_CACHE } from '../figures/sheet/kept-picture.ts';
import { fileOfCard, renderCard } from '../figures/sheet/render-card.ts';
import { address } from '../paths.ts';
import type { Translate } from '../strings.ts';
import { compareDates, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { agreementOfModels } from '../timeline/gender.ts';
import type { Model, Retirement } from '../timeline/record.ts';
import { summaryOf, surfacesOf } from '../words/model-words.ts';
import type { ShareImage } from './share-image.ts';

/** The card of an article: main topic, headline, drawing and day. */
export function cardOfArticle(article: Article, t: Translate): Card {
  return {
    kicker: article.topics[0]?.name ?? t('article.listTitle'),
    title: article.title,
    line: formatShortDate(article.updatedOn ?? article.publishedOn),
    brand: t('site.name'),
    drawing: article.head,
  };
}

/** The card of an announcement: surface, title, notice periods, state and dates. */
export function cardOfRetirement(retirement: Retirement, t: Translate): Card {
  const dates = toDates(retirement.shutdownDates);
  return {
    kicker: t('card.announcement', { surface: t(`surface.${retirement.surface}`) }),
    title: retirement.title,
    line: joinLine(
      [t(`state.${retirement.state}`, { gender: agreementOfModels(retirement.items) }), dates],
      t,
    ),
    brand: t('site.name'),
    drawing: drawNoticeHead([retirement], [], t),
  };
}

/** The card of a model: family, name, lives, state and end. */
export function cardOfModel(model: Model, day: CalendarDay, t: Translate): Card {
  return {
    kicker: model.family.name,
    title: model.label ?? model.name,
    line: linesOf(model, day, t).join('، '),
    brand: t('site.name'),
    drawing: drawLivesHead([model], day, t),
  };
}

/** Where a model stands on each surface, with the day of its end where there is one. */
function linesOf(model: Model, day: CalendarDay, t: Translate): string[] {
  const standings = Map.groupBy(surfacesOf(model, day, t), (standing) =>
    summaryOf(standing, model.gender, t),
  );
  return [...standings].map(([summary, alike]) => {
    // Lives of one surface that ended on different days: the surface twice with two dates would contradict itself.
    const ends = alike.map(({ on }) => on).filter((on) => on !== undefined);
    const date = ends.length === alike.length ? toDates(ends.toSorted(compareDates)) : undefined;
    return date === undefined ? summary : t('card.ended', { summary, date });
  });
}

/** A date, or the first and the last of several, which are sorted. */
function toDates(dates: readonly CalendarDate[]): string | undefined {
  const [first, ...later] = [...new Set(dates)];
  const last = later.at(-1);
  return first && (last ? formatShortRange(first, last) : formatShortDate(first));
}

/** The response with a card as PNG. */
export async function toCardResponse(card: Card): Promise<Response> {
  return new Response(await renderCard(card, PICTURE_CACHE), { headers: { 'Content-Type': 'image/png' } });
}

/** Where the picture of a card is kept between builds. */
export function keptCard(card: Card): Promise<string> {
  return fileOfCard(card, PICTURE_CACHE);
}

/**
 * The share image of a page that has a card.
 *
 * @param path of the page; its card is `card.png` below it
 */
export function toCardImage(card: Card, path: string, t: Translate): ShareImage {
  return {
    url: address(`${path}card.png`),
    width: CANVAS_WIDTH,
    height: CARD_HEIGHT,
    alt: t('card.alt', { title: card.title, line: card.line }),
  };
}

function joinLine(parts: readonly (string | undefined)[], t: Translate): string {
  const [first = '', second] = parts.filter((part) => part !== undefined);
  return second === undefined ? first : t('card.line', { state: first, dates: second });
}
