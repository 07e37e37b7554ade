import type { APIRoute } from 'astro';
import { getArticles } from '~/data/articles.ts';
import { getTranslate } from '~/data/strings.ts';
import { paths } from '~/paths.ts';
import stylesheet from '~/styles/feed.css?url';
import { toArticleFeed } from '~/syndication/article-feed.ts';
import { renderArticleText } from '~/syndication/article-text.ts';
import { writeRss } from '~/syndication/rss.ts';

/** The newest articles in full. Browsers show XML with a style sheet of its own, and offer RSS types to save. */
export const GET = (async () => {
  const feed = await toArticleFeed(await getArticles(), paths.rss, getTranslate(), renderArticleText);
  return new Response(await writeRss(feed, stylesheet), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}) satisfies APIRoute;
