import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDayOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { ARTICLES_PER_PAGE } from './article-order.ts';
import { parseArticle } from './document.ts';
import { publicationOf } from './publication.ts';
import { readTree } from './tree.ts';

/**
 * The addresses that a preview has for its drafts and scheduled articles alone: a site that is published on the same day answers
 * 404 there, whether or not it had them before. Announcements of a later day are in no build. Paths are under the site's root.
 * The content check has validated the files.
 */
export function unpublishedPaths(contentDir: string, today: CalendarDay): Set<string> {
  const articles = readTree(contentDir).files.filter(({ place }) => place === 'article');
  const hidden = articles.filter(({ path }) => {
    const { data } = parseArticle(readFileSync(join(contentDir, path), 'utf8'));
    const { draft, publishedOn } = (data ?? {}) as { draft?: boolean; publishedOn?: CalendarDate };
    if (publishedOn === undefined) return false;
    return publicationOf({ draft, on: firstDayOf(publishedOn) }, today) !== 'published';
  });
  const shown = articles.length - hidden.length;
  return new Set([
    ...hidden.map(({ id }) => `/articles/${id}/`),
    ...furtherPages(articles.length).slice(furtherPages(shown).length),
  ]);
}

/** The pages of the list of articles after its first. */
function furtherPages(articles: number): string[] {
  const last = Math.max(1, Math.ceil(articles / ARTICLES_PER_PAGE));
  return Array.from({ length: last - 1 }, (_, place) => `/articles/page/${place + 2}/`);
}
