import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '~/data/articles.ts';
import { getArticlePagesToRender } from '~/data/article-pages.ts';
import { cardOfArticle, toCardResponse } from '~/syndication/share-cards.ts';

export const getStaticPaths = (async () => {
  const pages = await getArticlePagesToRender();
  // An article with a photograph shows that.
  return pages
    .filter(({ article }) => article.picture === undefined)
    .map(({ article }) => ({ params: { slug: article.slug }, props: { article } }));
}) satisfies GetStaticPaths;

/** The share card of an article. */
export const GET: APIRoute<{ article: Article }> = ({ props, locals }) =>
  toCardResponse(cardOfArticle(props.article, locals.t));
