import { createHash } from 'node:crypto';
import type { Article } from './articles.ts';

const digests = new WeakMap<Article, string>();

/**
 * All that a page may show of some articles, as one text: it stays the same exactly as long as they do. What it shows of announcements and
 * models is told by their ids; what is known of those changes with the record.
 *
 * @param articles in the order in which they are shown
 */
export function shownOnPage(articles: readonly (Article | undefined)[]): string {
  return articles.map((article) => article && digestOf(article)).join(' ');
}

/** Each article stands on a dozen pages. */
function digestOf(article: Article): string {
  let digest = digests.get(article);
  if (digest === undefined) {
    const shown = JSON.stringify({ ...article, ...namesOfRecord(article), ...withoutFile(article) });
    digest = createHash('sha256').update(shown).digest('base64url');
    digests.set(article, digest);
  }
  return digest;
}

function namesOfRecord({ retirements, models }: Article): Record<'retirements' | 'models', string[]> {
  return { retirements: retirements.map(({ id }) => id), models: models.map(({ id }) => id) };
}

/** Astro publishes the original of a picture, with what its camera wrote, once its address is read; a page with one is always built. */
function withoutFile({ picture }: Article): object {
  return { picture: picture && { ...picture, src: undefined } };
}
