import { renderArticle, type Article } from '~/data/articles.ts';
import ArticleText from '~/components/feed-text/ArticleText.astro';
import { feedEmbeds } from '~/embeds/for-feeds.ts';
import { getKept } from '~/kept/kept.ts';
import { renderForFeed } from './feed-container.ts';

const rendered = new Map<string, Promise<string>>();

/** Renders the text of an article for feeds, with the feed variants of its components. Each article is rendered once a build. */
export function renderArticleText(article: Article): Promise<string> {
  let text = rendered.get(article.slug);
  if (!text || import.meta.env.DEV) {
    text = render(article);
    rendered.set(article.slug, text);
  }
  return text;
}

async function render(article: Article): Promise<string> {
  const kept = getKept()?.texts;
  const taken = kept?.textOf(article.slug);
  if (taken) {
    if (taken.feed === undefined) throw new Error(`what is kept of ${article.slug} lacks its text for feeds`);
    return taken.feed;
  }
  const { Content } = await renderArticle(article.slug);
  const html = await renderForFeed(ArticleText, { article, Content, embeds: feedEmbeds });
  kept?.noteFeed(article.slug, html);
  return html;
}
