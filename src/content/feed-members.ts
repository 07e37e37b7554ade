import { compareArticles, type Ordered } from './article-order.ts';

/** The most items of the feed of all articles, and of the feed of a topic. */
export const FEED_LIMIT = 50;
export const TOPIC_FEED_LIMIT = 20;

/** Slugs of the articles whose text stands in some feed: the newest, and the newest of each topic. */
export function slugsInFeeds(articles: readonly (Ordered & { topics: readonly string[] })[]): Set<string> {
  const members = new Set<string>();
  const ofTopic = new Map<string, number>();
  for (const [place, { slug, topics }] of articles.toSorted(compareArticles).entries()) {
    if (place < FEED_LIMIT) members.add(slug);
    for (const topic of topics) {
      const count = ofTopic.get(topic) ?? 0;
      ofTopic.set(topic, count + 1);
      if (count < TOPIC_FEED_LIMIT) members.add(slug);
    }
  }
  return members;
}
