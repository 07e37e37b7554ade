import type { CalendarDay } from '../calendar/calendar-day.ts';
import { startOfDay } from './start-of-day.ts';
import { escapeXml } from './xml.ts';

/** An article as a news sitemap lists it. */
export interface NewsEntry {
  url: string;
  title: string;
  publishedOn: CalendarDay;
}

export interface NewsPublication {
  name: string;
  /** ISO 639. */
  language: string;
}

const MS_PER_HOUR = 3_600_000;

/** How long a news sitemap lists an article. */
const NEWS_WINDOW = 48 * MS_PER_HOUR;

/**
 * The published articles whose day of publication began less than 48 hours before an instant. Google asks for no others
 * in a news sitemap.
 *
 * @param now milliseconds since 1970
 */
export function freshArticles<T extends { publishedOn: CalendarDay; publication: string }>(
  articles: readonly T[],
  now: number,
  timeZone: string,
): T[] {
  return articles.filter(
    ({ publication, publishedOn }) =>
      publication === 'published' && now - startOfDay(publishedOn, timeZone) < NEWS_WINDOW,
  );
}

/**
 * Writes a news sitemap (sitemaps.org 0.9 with Google's news extension 0.9). Without fresh articles it is empty, which
 * search engines accept.
 */
export function writeNewsSitemap(entries: readonly NewsEntry[], { name, language }: NewsPublication): string {
  const publication = `<news:publication><news:name>${escapeXml(name)}</news:name><news:language>${escapeXml(language)}</news:language></news:publication>`;
  const lines = entries.map(({ url, title, publishedOn }) =>
    [
      `<url><loc>${escapeXml(url)}</loc><news:news>${publication}`,
      `<news:publication_date>${publishedOn}</news:publication_date>`,
      `<news:title>${escapeXml(title)}</news:title></news:news></url>`,
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}
