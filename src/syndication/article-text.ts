import { renderArticle, type Article } from '~/data/articles.ts';
import ArticleText from '~/components/feed-text/ArticleText.astro';
import { feedEmbeds } from '~/embeds/for-feeds.ts';
import { renderForFeed } from './feed-container.ts';

const rendered = new Map<string, Promise<string>>();

/** The text of an article as HTML, with the plain variants of its components: once for all feeds of a build. */
export function renderArticleText(article: Article): Promise<string> {
  let text = rendered.get(article.slug);
  if (!text || import.meta.env.DEV) {
    text = render(article);
    rendered.set(article.slug, text);
  }
  return text;
}

async function render(article: Article): Promise<string> {
  const { Content } = await renderArticle(article.slug);
  return renderForFeed(ArticleText, { article, Content, embeds: feedEmbeds });
}
