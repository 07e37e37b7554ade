import type { ListPage } from '../content/article-order.ts';
import { getKept } from '../kept/kept.ts';
import { paths } from '../paths.ts';
import { cardOfArticle, keptCard } from '../syndication/share-cards.ts';
import { getArticlePages } from './article-pages.ts';
import { getArticles, getRelatedArticles, type Article } from './articles.ts';
import { shownInList, shownOnPage } from './shown-on-page.ts';
import { getTranslate } from './strings.ts';
import { getTopicPages, type TopicPage } from './topic-record.ts';
import type { Topic } from './topics.ts';

// The pages of which a site of thousands of articles has thousands: a build renders those that do not stand as the build before has left
// them; see docs/decisions/0084-articles-taken-from-the-build-before.md.

/** The page of an article, with what stands around it. */
export interface ArticlePage {
  article: Article;
  newer: Article | undefined;
  older: Article | undefined;
}

let articlePages: Promise<ArticlePage[]> | undefined;

/** The pages of articles that this build renders, and whose cards it writes. */
export function getArticlePagesToRender(): Promise<ArticlePage[]> {
  if (!articlePages || import.meta.env.DEV) articlePages = findArticlePages();
  return articlePages;
}

async function findArticlePages(): Promise<ArticlePage[]> {
  const articles = await getArticles();
  const pages = articles.map((article, place) => ({
    article,
    newer: articles[place - 1],
    older: articles[place + 1],
  }));
  const stands = await Promise.all(pages.map(standsAsBefore));
  return pages.filter((_, place) => !stands[place]);
}

async function standsAsBefore({ article, newer, older }: ArticlePage): Promise<boolean> {
  const kept = getKept();
  const text = kept?.texts.keyOf(article.slug);
  if (!kept || text === undefined) return false;
  const related = await getRelatedArticles(article);
  return kept.pages.take({
    route: '/articles/[slug]',
    path: fileOf(paths.article(article.slug)),
    shown: `${text} ${shownOnPage(article, [newer, older, ...related])}`,
    card: await keptCard(cardOfArticle(article, getTranslate())),
  });
}

/** The pages after the first of the list of all articles that this build renders. */
export async function getListPagesToRender(): Promise<ListPage<Article>[]> {
  const [, ...further] = await getArticlePages();
  return further.filter(
    (page) => !isListStanding('/articles/page/[page]', paths.articles(page.current), page),
  );
}

/** The pages after the first of a topic's articles that this build renders. */
export async function getTopicPagesToRender(topic: Topic): Promise<TopicPage[]> {
  const [, ...further] = await getTopicPages(topic.id);
  return further.filter(
    (page) => !isListStanding('/topics/[topic]/page/[page]', paths.topic(topic.id, page.current), page),
  );
}

/** A list after its first page shows its articles, its number and whether there is a next page. */
function isListStanding(
  route: string,
  path: string,
  { articles, current, last }: ListPage<Article>,
): boolean {
  const shown = `${shownInList(articles)} ${current} ${current < last}`;
  return getKept()?.pages.take({ route, path: fileOf(path), shown }) ?? false;
}

function fileOf(path: string): string {
  return `${path.slice(1)}index.html`;
}
