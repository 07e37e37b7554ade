import type { APIRoute } from 'astro';
import { getArticles } from '~/data/articles.ts';
import { address } from '~/paths.ts';
import { settings, site } from '~/site.ts';
import { latest } from '~/syndication/last-change.ts';
import { freshArticles } from '~/syndication/news-sitemap.ts';
import { getSitePages } from '~/syndication/site-content.ts';
import { writeSitemapIndex } from '~/syndication/sitemap.ts';

/** The index of the sitemaps, the one address that search engines are told; dated by what the sitemaps list. */
export const GET = (async () => {
  const [pages, articles] = await Promise.all([getSitePages(), getArticles()]);
  const news = freshArticles(articles, settings.clock, site.timeZone);
  const xml = writeSitemapIndex([
    { url: address('/sitemap-pages.xml'), changedOn: latest(pages.map((page) => page.changedOn)) },
    { url: address('/news-sitemap.xml'), changedOn: latest(news.map(({ publishedOn }) => publishedOn)) },
  ]);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}) satisfies APIRoute;
