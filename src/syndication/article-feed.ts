import { FEED_LIMIT, TOPIC_FEED_LIMIT } from '../content/feed-members.ts';
import type { Article } from '../data/articles.ts';
import type { Topic } from '../data/topics.ts';
import { address, paths } from '../paths.ts';
import { site } from '../site.ts';
import type { Translate } from '../strings.ts';
import { newestPublished, toFeedItem } from './article-item.ts';
import type { Feed } from './feed.ts';
import { sanitise } from './sanitise.ts';
import { toItemBody, toSiteFeed, type FeedHead } from './site-feed.ts';

/** Renders the text of an article as HTML, with relative addresses as on its page. */
export type RenderArticle = (article: Article) => Promise<string>;

/**
 * The newest published articles as a feed.
 *
 * @param articles newest first
 * @param path of the feed in RSS or JSON Feed; both have the same items
 */
export async function toArticleFeed(
  articles: readonly Article[],
  path: typeof paths.rss | typeof paths.jsonFeed,
  t: Translate,
  render: RenderArticle,
): Promise<Feed> {
  const head: FeedHead = {
    title: t('feed.title'),
    description: t('feed.description'),
    hint: t('feed.hint'),
    path,
    homePath: paths.home,
  };
  return toSiteFeed(head, await toItems(newestPublished(articles, FEED_LIMIT), render), t);
}

/** The newest published articles of a topic as a feed. */
export async function toTopicFeed(
  topic: Topic,
  articles: readonly Article[],
  t: Translate,
  render: RenderArticle,
): Promise<Feed> {
  const members = articles.filter(({ topics }) => topics.some(({ id }) => id === topic.id));
  const head: FeedHead = {
    title: t('feed.topicTitle', { topic: topic.name }),
    description: topic.description,
    hint: t('feed.hint'),
    path: paths.topicRss(topic.id),
    homePath: paths.topic(topic.id),
  };
  return toSiteFeed(head, await toItems(newestPublished(members, TOPIC_FEED_LIMIT), render), t);
}

function toItems(articles: readonly Article[], render: RenderArticle) {
  return Promise.all(
    articles.map(async (article) => {
      const url = address(paths.article(article.slug));
      return toFeedItem(article, site, url, toItemBody(sanitise(await render(article), url)));
    }),
  );
}
