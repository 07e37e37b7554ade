import { toListPages, type ListPage, type ListPages } from '../content/article-order.ts';
import { getArticles, type Article } from './articles.ts';

/** The list of all articles, newest first, split into pages. */
export async function getArticlePages(): Promise<ListPages<ListPage<Article>>> {
  return toListPages(await getArticles());
}
