import type { Article } from '../data/articles.ts';
import { firstDayOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import type { Retirement } from '../timeline/record.ts';

/** The latest of several dates, of which some may be unknown. A date known only to the month counts as the month's first day. */
export function latest(dates: Iterable<CalendarDate | undefined>): CalendarDay | undefined {
  let last: CalendarDay | undefined;
  for (const date of dates) {
    if (date === undefined) continue;
    const day = firstDayOf(date);
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/** The day on which an article was published, last updated or last corrected, whichever is latest. */
export function changeOfArticle(
  article: Pick<Article, 'publishedOn' | 'updatedOn'> & { corrections: readonly { on: CalendarDay }[] },
): CalendarDay | undefined {
  return latest([article.publishedOn, article.updatedOn, ...article.corrections.map(({ on }) => on)]);
}

/** The day of the latest entry about an announcement: the announcement itself, an added item or a change. */
export function changeOfRetirement(
  retirement: Pick<Retirement, 'announcedOn'> & {
    items: readonly Pick<Retirement['items'][number], 'announcedOn'>[];
    changes: readonly Pick<Retirement['changes'][number], 'on'>[];
  },
): CalendarDay | undefined {
  return latest([
    retirement.announcedOn,
    ...retirement.items.map((item) => item.announcedOn),
    ...retirement.changes.map((change) => change.on),
  ]);
}

/** The day of the latest entry about a model's announcements; undefined if it has none. */
export function changeOfModel(model: {
  lives: readonly { events: readonly { retirement: Parameters<typeof changeOfRetirement>[0] }[] }[];
}): CalendarDay | undefined {
  const events = model.lives.flatMap((life) => life.events);
  return latest(events.map(({ retirement }) => changeOfRetirement(retirement)));
}
