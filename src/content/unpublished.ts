import type { CalendarDay } from '../calendar/calendar-day.ts';
import { articleHeads } from './article-heads.ts';
import { pagesOfList } from './article-order.ts';
import { isInBuild } from './publication.ts';

/**
 * The addresses that a preview has for its drafts and scheduled articles alone: a site that is published on the same day answers
 * 404 there, whether or not it had them before. Announcements of a later day are in no build. Paths are under the site's root.
 */
export function unpublishedPaths(contentDir: string, today: CalendarDay): Set<string> {
  const articles = articleHeads(contentDir);
  const hidden = articles.filter((head) => !isInBuild(head, { today, preview: false }));
  const shown = articles.length - hidden.length;
  return new Set([
    ...hidden.map(({ slug }) => `/articles/${slug}/`),
    ...furtherPages(articles.length).slice(furtherPages(shown).length),
  ]);
}

/** The pages of the list of articles after its first. */
function furtherPages(articles: number): string[] {
  const last = pagesOfList(articles);
  return Array.from({ length: last - 1 }, (_, place) => `/articles/page/${place + 2}/`);
}
