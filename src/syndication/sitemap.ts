import type { CalendarDay } from '../calendar/calendar-day.ts';
import { escapeXml } from './xml.ts';

/** A full address, with the day of its last change if that is known. */
export interface SitemapEntry {
  url: string;
  changedOn: CalendarDay | undefined;
}

/** The most addresses in one sitemap (sitemaps.org). */
const LIMIT = 50_000;

/**
 * Writes a sitemap (sitemaps.org 0.9).
 *
 * @throws RangeError if there are more pages than one file may list
 */
export function writeSitemap(pages: readonly SitemapEntry[]): string {
  if (pages.length > LIMIT) {
    throw new RangeError(`a sitemap lists at most ${LIMIT} addresses, not ${pages.length}; write several`);
  }
  return write('urlset', 'url', pages);
}

/** Writes a sitemap index, which lists sitemaps. */
export function writeSitemapIndex(sitemaps: readonly SitemapEntry[]): string {
  return write('sitemapindex', 'sitemap', sitemaps);
}

function write(root: string, entry: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(({ url, changedOn }) => {
    const change = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
    return `<${entry}><loc>${escapeXml(url)}</loc>${change}</${entry}>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}
