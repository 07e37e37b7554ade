import type { NewsArticle } from 'schema-dts';
import type { Article } from '../../data/articles.ts';
import { changeOfArticle } from '../last-change.ts';

/** What an article's description needs to know of the site. */
export interface Publisher {
  name: string;
  language: string;
  /** Whole addresses of the home page, of the page about us, and of the site's mark. */
  url: string;
  aboutUrl: string;
  logoUrl: string;
}

/**
 * An article as search engines read it (schema.org `NewsArticle`). Its days are days, as they are in the content:
 * an hour would be invented.
 *
 * @param url whole address of its page on the published site
 * @param imageUrl whole address of its picture on the host that it is read from
 */
export function toNewsArticle(
  article: Article,
  url: string,
  imageUrl: string,
  publisher: Publisher,
): NewsArticle {
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: article.title,
    description: article.deck,
    datePublished: article.publishedOn,
    dateModified: changeOfArticle(article) ?? article.publishedOn,
    inLanguage: publisher.language,
    image: [imageUrl],
    ...(article.topics[0] ? { articleSection: article.topics[0].name } : {}),
    author: { '@type': 'Organization', name: article.author.name, url: publisher.aboutUrl },
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: publisher.name,
      url: publisher.url,
      logo: { '@type': 'ImageObject', url: publisher.logoUrl },
    },
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ on, note }) => ({
            '@type': 'CorrectionComment' as const,
            datePublished: on,
            text: note,
          })),
        }
      : {}),
  };
}
