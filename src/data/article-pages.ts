import { ARTICLES_PER_PAGE, pagesOfList } from '../content/article-order.ts';
import { getArticles, type Article } from './articles.ts';

export interface ArticlePage {
  articles: Article[];
  /** Counts from 1. */
  current: number;
  last: number;
}

/** The list of all articles, newest first, split into pages. */
export async function getArticlePages(): Promise<ArticlePage[]> {
  const articles = await getArticles();
  const last = pagesOfList(articles.length);
  return Array.from({ length: last }, (_, index) => ({
    articles: articles.slice(index * ARTICLES_PER_PAGE, (index + 1) * ARTICLES_PER_PAGE),
    current: index + 1,
    last,
  }));
}
