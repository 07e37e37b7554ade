import { isolateText } from '../arabic/isolate.ts';
import type { Article } from '../data/articles.ts';
import type { FeedItem } from './feed.ts';
import { changeOfArticle } from './last-change.ts';
import { permanentId } from './permanent-id.ts';
import { noonOf } from './noon.ts';

/** What an item needs to know about the site. */
export interface ItemSite {
  authority: string;
}

/** The parts of an article that an item is made of. */
export type ItemArticle = Pick<
  Article,
  'slug' | 'aliases' | 'title' | 'deck' | 'publishedOn' | 'updatedOn'
> & {
  corrections: readonly Pick<Article['corrections'][number], 'on'>[];
  author: Pick<Article['author'], 'name'>;
  topics: readonly Pick<Article['topics'][number], 'name'>[];
};

/**
 * An article as an item of a feed.
 *
 * @param url full address of its page
 * @param html its sanitised text
 */
export function toFeedItem(article: ItemArticle, site: ItemSite, url: string, html: string): FeedItem {
  const changedOn = changeOfArticle(article) ?? article.publishedOn;
  return {
    // The id keeps the first address, so that an article that moved is not shown to subscribers as a new one.
    id: permanentId(site.authority, `articles/${article.aliases[0] ?? article.slug}`),
    url,
    title: rightToLeft(isolateText(article.title)),
    summary: rightToLeft(isolateText(article.deck)),
    html,
    publishedAt: noonOf(article.publishedOn),
    updatedAt: changedOn > article.publishedOn ? noonOf(changedOn) : undefined,
    author: isolateText(article.author.name),
    // Feed readers sort and filter by topics, so these get no isolating control characters.
    topics: article.topics.map((topic) => topic.name),
  };
}

/** Feed readers take the direction of a text from its first letter. If that is not Arabic, a right-to-left mark (U+200F) is put before it. */
function rightToLeft(text: string): string {
  return /^\P{L}*\p{Script=Arabic}/u.test(text) ? text : `\u200F${text}`;
}

/** The newest published articles of a list that is sorted newest first, without drafts and scheduled articles. */
export function newestPublished<T extends Pick<Article, 'publication'>>(
  articles: readonly T[],
  limit: number,
): T[] {
  return articles.filter(({ publication }) => publication === 'published').slice(0, limit);
}
