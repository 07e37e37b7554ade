import type { ListPage } from '../content/article-order.ts';
import { getKept } from '../kept/kept.ts';
import { paths } from '../paths.ts';
import { cardOfArticle, keptCard } from '../syndication/share-cards.ts';
import { getArticlePages } from './article-list.ts';
import { getArticles, getRelatedArticles, type Article } from './articles.ts';
import { shownInList, shownOnPage } from './shown-on-page.ts';
import { withoutStanding } from './standing-pages.ts';
import { getTranslate } from './strings.ts';
import { getTopicPages, type TopicPage } from './topic-record.ts';
import type { Topic } from './topics.ts';

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
  return withoutStanding(pages, async ({ article, newer, older }) => {
    const text = getKept()?.texts.keyOf(article.slug);
    if (text === undefined) return undefined;
    const related = await getRelatedArticles(article);
    return {
      route: '/articles/[slug]',
      path: paths.article(article.slug),
      shown: `${text} ${shownOnPage(article, [newer, older, ...related])}`,
      card: keptCard(cardOfArticle(article, getTranslate())),
    };
  });
}

/** The pages after the first of the list of all articles that this build renders. */
export async function getListPagesToRender(): Promise<ListPage<Article>[]> {
  const [, ...further] = await getArticlePages();
  return withoutStanding(further, async (page) => ({
    route: '/articles/page/[page]',
    path: paths.articles(page.current),
    shown: shownOnListPage(page),
  }));
}

/** The pages after the first of a topic's articles that this build renders. */
export async function getTopicPagesToRender(topic: Topic): Promise<TopicPage[]> {
  const [, ...further] = await getTopicPages(topic.id);
  return withoutStanding(further, async (page) => ({
    route: '/topics/[topic]/page/[page]',
    path: paths.topic(topic.id, page.current),
    shown: shownOnListPage(page),
  }));
}

/** A list after its first page shows its articles, its number and whether there is a next page. */
function shownOnListPage({ articles, current, last }: ListPage<Article>): string {
  return `${shownInList(articles)} ${current} ${current < last}`;
}
