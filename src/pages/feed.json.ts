import type { APIRoute } from 'astro';
import { getArticles } from '~/data/articles.ts';
import { getTranslate } from '~/data/strings.ts';
import { paths } from '~/paths.ts';
import { toArticleFeed } from '~/syndication/article-feed.ts';
import { renderArticleText } from '~/syndication/article-text.ts';
import { writeJsonFeed } from '~/syndication/json-feed.ts';

/** The items of `/rss.xml` as JSON Feed. */
export const GET = (async () => {
  const feed = await toArticleFeed(await getArticles(), paths.jsonFeed, getTranslate(), renderArticleText);
  return new Response(writeJsonFeed(feed), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
}) satisfies APIRoute;
