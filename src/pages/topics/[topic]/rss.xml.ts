import type { APIRoute, GetStaticPaths } from 'astro';
import { getArticles } from '~/data/articles.ts';
import { getTranslate } from '~/data/strings.ts';
import { getTopics, type Topic } from '~/data/topics.ts';
import stylesheet from '~/styles/feed.css?url';
import { toTopicFeed } from '~/syndication/article-feed.ts';
import { renderArticleText } from '~/syndication/article-text.ts';
import { writeRss } from '~/syndication/rss.ts';

interface Props {
  topic: Topic;
  [key: string]: unknown;
}

export const getStaticPaths = (async () => {
  const topics = await getTopics();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

/** The newest articles of a topic, in full. */
export const GET = (async ({ props: { topic } }) => {
  const feed = await toTopicFeed(topic, await getArticles(), getTranslate(), renderArticleText);
  return new Response(await writeRss(feed, stylesheet), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}) satisfies APIRoute<Props>;
