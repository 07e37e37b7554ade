import type { CalendarDay } from '../calendar/calendar-day.ts';
import { articleHeads, type ArticleHead } from './article-heads.ts';
import { pagesOfList } from './article-order.ts';
import { isInBuild } from './publication.ts';

/**
 * The addresses that a preview has for its drafts and scheduled articles alone: a site that is published on the same day answers
 * 404 there, whether or not it had them before. Announcements of a later day are in no build. Paths are under the site's root.
 */
export function unpublishedPaths(contentDir: string, today: CalendarDay): Set<string> {
  const all = articleHeads(contentDir);
  const isShown = (head: ArticleHead): boolean => isInBuild(head, { today, preview: false });
  const topics = new Set(all.flatMap((head) => head.topics));
  const lists = [
    { folder: '/articles/', heads: all },
    ...[...topics].map((id) => ({
      folder: `/topics/${id}/`,
      heads: all.filter((head) => head.topics.includes(id)),
    })),
  ];
  return new Set([
    ...all.filter((head) => !isShown(head)).map(({ slug }) => `/articles/${slug}/`),
    ...lists.flatMap(({ folder, heads }) =>
      furtherPages(folder, heads.length).slice(furtherPages(folder, heads.filter(isShown).length).length),
    ),
  ]);
}

/** The pages of a list of so many articles after its first. */
function furtherPages(folder: string, articles: number): string[] {
  const last = pagesOfList(articles);
  return Array.from({ length: last - 1 }, (_, place) => `${folder}page/${place + 2}/`);
}
