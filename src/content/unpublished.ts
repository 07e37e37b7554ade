import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDayOf, yearOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import { ARTICLES_PER_PAGE } from './article-order.ts';
import { parseArticle, parseYaml } from './document.ts';
import { publicationOf } from './publication.ts';
import { readTree, type ContentFile } from './tree.ts';

/** A draft or scheduled item is what it is by these fields. */
interface Dated {
  draft?: boolean;
  publishedOn?: CalendarDate;
  announcedOn?: CalendarDate;
}

/**
 * The addresses that a preview has for its drafts and scheduled items alone: a site that is published on the same day answers
 * 404 there, whether or not it had them before. Paths are under the site's root. The content check has validated the files.
 */
export function unpublishedPaths(contentDir: string, today: CalendarDay): Set<string> {
  const { files } = readTree(contentDir);
  const [articles, hiddenArticles] = split(files, 'article', 'publishedOn', { contentDir, today });
  const [announcements, hiddenAnnouncements] = split(files, 'retirement', 'announcedOn', { contentDir, today });
  const [shownYears, allYears] = [announcements, [...announcements, ...hiddenAnnouncements]].map(
    (items) => new Set(items.map(({ on }) => yearOf(on))),
  );
  return new Set([
    ...hiddenArticles.map(({ id }) => `/articles/${id}/`),
    ...furtherPages(articles.length + hiddenArticles.length).slice(furtherPages(articles.length).length),
    ...hiddenAnnouncements.map(({ id }) => `/timeline/${id}/`),
    ...[...allYears!.difference(shownYears!)].map((year) => `/timeline/by/year/${year}/`),
  ]);
}

interface Item {
  id: string;
  on: CalendarDate;
}

/** What is published of a place, and what is not. */
function split(
  files: readonly ContentFile[],
  place: 'article' | 'retirement',
  field: 'publishedOn' | 'announcedOn',
  { contentDir, today }: { contentDir: string; today: CalendarDay },
): [Item[], Item[]] {
  const [shown, hidden]: [Item[], Item[]] = [[], []];
  for (const { id, path } of files.filter((file) => file.place === place)) {
    const source = readFileSync(join(contentDir, path), 'utf8');
    const { data } = place === 'article' ? parseArticle(source) : parseYaml(source);
    const { draft, [field]: on } = (data ?? {}) as Dated;
    if (on === undefined) continue;
    const isOut = publicationOf({ draft, on: firstDayOf(on) }, today) === 'published';
    (isOut ? shown : hidden).push({ id, on });
  }
  return [shown, hidden];
}

/** The pages of the list of articles after its first. */
function furtherPages(articles: number): string[] {
  const last = Math.max(1, Math.ceil(articles / ARTICLES_PER_PAGE));
  return Array.from({ length: last - 1 }, (_, place) => `/articles/page/${place + 2}/`);
}
