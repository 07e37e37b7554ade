import type { NewsArticle } from 'schema-dts';
import type { Article } from '../../data/articles.ts';
import { changeOfArticle } from '../last-change.ts';

/** What the structured data of an article needs to know about the site. */
export interface Publisher {
  name: string;
  language: string;
  /** Full addresses of the home page, of the page about us, and of the logo. */
  url: string;
  aboutUrl: string;
  logoUrl: string;
}

/**
 * An article as structured data for search engines (schema.org `NewsArticle`). Dates are days without a time, as in the
 * content.
 *
 * @param url full address of its page on the published site
 * @param imageUrl full address of its picture on the host of this build
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
