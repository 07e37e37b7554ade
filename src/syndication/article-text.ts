import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { renderArticle, type Article } from '~/data/articles.ts';
import { getTranslate } from '~/data/strings.ts';
import ArticleText from '~/embeds/feed/ArticleText.astro';

// The one module of this folder that knows Astro: everything else turns plain data into text.

let container: Promise<AstroContainer> | undefined;

/** The text of an article as HTML, with the plain variants of its components; not sanitised yet. */
export async function renderArticleText(article: Article): Promise<string> {
  container ??= createContainer();
  const { Content } = await renderArticle(article.slug);
  return (await container).renderToString(ArticleText, {
    props: { article, Content },
    locals: { t: getTranslate() },
  });
}

async function createContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ renderer: mdxRenderer });
  return made;
}
