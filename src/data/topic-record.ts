import { toListPages, type ListPage, type ListPages } from '../content/article-order.ts';
import type { Retirement } from '../timeline/record.ts';
import { upcomingDates, type UpcomingDate } from '../timeline/upcoming.ts';
import { getArticles, type Article } from './articles.ts';
import { getRecord } from './record.ts';

/** What there is under a topic: its articles, and what of the record they are about. */
export interface TopicRecord {
  /** Newest first. */
  articles: Article[];
  /** The announcements that these articles are about, newest first. */
  retirements: Retirement[];
  /** The nearest date ahead in one of them, with the announcement. */
  next: { on: UpcomingDate['on']; retirement: Retirement } | undefined;
}

/** What there is under a topic. */
export async function getTopicRecord(topic: string): Promise<TopicRecord> {
  const [all, record] = await Promise.all([getArticles(), getRecord()]);
  const articles = all.filter(({ topics }) => topics.some(({ id }) => id === topic));
  const ids = new Set(articles.flatMap((article) => article.retirements.map(({ id }) => id)));
  const [next] = upcomingDates(record).flatMap(({ on, items }) =>
    items.filter(({ retirement }) => ids.has(retirement.id)).map(({ retirement }) => ({ on, retirement })),
  );
  return { articles, retirements: record.retirements.filter(({ id }) => ids.has(id)), next };
}

/** A page of the articles of a topic, with what there is under the topic. */
export interface TopicPage extends ListPage<Article> {
  record: TopicRecord;
}

/** The articles of a topic, newest first, split into pages. */
export async function getTopicPages(topic: string): Promise<ListPages<TopicPage>> {
  const record = await getTopicRecord(topic);
  const [first, ...further] = toListPages(record.articles);
  return [{ ...first, record }, ...further.map((page) => ({ ...page, record }))];
}
