import { getArticles, type Article } from './articles.ts';

const PAGE_SIZE = 10;

export interface ArticlePage {
  articles: Article[];
  /** Counts from 1. */
  current: number;
  last: number;
}

/** The list of all articles, newest first, split into pages. There is always at least one page, even if it is empty. */
export async function getArticlePages(): Promise<ArticlePage[]> {
  const articles = await getArticles();
  const last = Math.max(1, Math.ceil(articles.length / PAGE_SIZE));
  return Array.from({ length: last }, (_, index) => ({
    articles: articles.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    current: index + 1,
    last,
  }));
}
