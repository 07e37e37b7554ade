import type { APIRoute } from 'astro';
import { getArticles } from '~/data/articles.ts';
import { getTranslate } from '~/data/strings.ts';
import { address, paths } from '~/paths.ts';
import { settings, site } from '~/site.ts';
import { freshArticles, writeNewsSitemap } from '~/syndication/news-sitemap.ts';

/** The articles of the last two days, for search engines of news. */
export const GET = (async () => {
  const fresh = freshArticles(await getArticles(), settings.clock, site.timeZone);
  const entries = fresh.map(({ slug, title, publishedOn }) => ({
    url: address(paths.article(slug)),
    title,
    publishedOn,
  }));
  const publication = { name: getTranslate()('site.name'), language: site.language };
  return new Response(writeNewsSitemap(entries, publication), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}) satisfies APIRoute;
