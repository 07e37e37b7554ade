import { createHash } from 'node:crypto';
import type { Model, Retirement } from '../timeline/record.ts';
import type { Article, ListedArticle } from './articles.ts';

/**
 * All that the page of an article may show of it and of others, as one text: it stays the same exactly as long as they do.
 *
 * @param others in the order in which they are shown
 */
export function shownOnPage(article: Article, others: readonly (ListedArticle | undefined)[]): string {
  return `${shownOfRecord([...article.retirements, ...article.models])} ${shownInList([article, ...others])}`;
}

/** All that a page may show of announcements and models that it is given, as one text. */
export function shownOfRecord(entries: readonly (Retirement | Model | undefined)[]): string {
  return entries.map((entry) => entry && digestOf(entry)).join(' ');
}

/** All that a page may show of articles that it lists, as one text. */
export function shownInList(articles: readonly (ListedArticle | undefined)[]): string {
  return articles.map((article) => article && digestOf(article)).join(' ');
}

/** Each article stands on a dozen pages, and each announcement on the pages of many articles. */
const digests = new WeakMap<object, string>();

function digestOf(shown: ListedArticle | Retirement | Model): string {
  let digest = digests.get(shown);
  if (digest === undefined) {
    const text = JSON.stringify('slug' in shown ? withoutFileAndRecord(shown) : shown);
    digest = createHash('sha256').update(text).digest('base64url');
    digests.set(shown, digest);
  }
  return digest;
}

/** What an article shows in a list of articles; where the record is shown, it is told by itself. */
function withoutFileAndRecord(article: ListedArticle): object {
  return { ...article, ...withoutFile(article), retirements: undefined, models: undefined };
}

/** Astro publishes the original of a picture, with what its camera wrote, once its address is read; a page with one is always built. */
function withoutFile({ picture }: ListedArticle): object {
  return { picture: picture && { ...picture, src: undefined } };
}
