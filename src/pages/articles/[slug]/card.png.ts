import type { APIRoute, GetStaticPaths } from 'astro';
import { getArticles, type Article } from '~/data/articles.ts';
import { cardOfArticle, toCardResponse } from '~/syndication/share-cards.ts';

export const getStaticPaths = (async () => {
  const articles = await getArticles();
  // An article with a photograph shows that.
  return articles
    .filter(({ picture }) => picture === undefined)
    .map((article) => ({ params: { slug: article.slug }, props: { article } }));
}) satisfies GetStaticPaths;

/** The share card of an article. */
export const GET: APIRoute<{ article: Article }> = ({ props, locals }) =>
  toCardResponse(cardOfArticle(props.article, locals.t));
