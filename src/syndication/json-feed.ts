import type { Feed, FeedItem } from './feed.ts';

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org). */
export function writeJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    user_comment: feed.hint,
    icon: feed.imageUrl,
    language: feed.language,
    items: feed.items.map((item) => toItem(item, feed.language)),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function toItem(item: FeedItem, language: string) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    date_published: toDate(item.publishedAt),
    ...(item.updatedAt === undefined ? {} : { date_modified: toDate(item.updatedAt) }),
    authors: [{ name: item.author }],
    tags: item.topics,
    language,
  };
}

/** An instant, in milliseconds since 1970, in the format of RFC 3339. */
function toDate(instant: number): string {
  return new Date(instant).toISOString();
}
