import type { Article } from './articles.ts';

/**
 * All that the page of an article may show of it and of others, as one text: it stays the same exactly as long as they do. What it
 * shows of announcements and models is told by their ids; what is known of those changes with the record.
 */
export function shownOnPage(article: Article, others: readonly (Article | undefined)[]): string {
  return JSON.stringify(
    [article, ...others].map((one) => one && { ...one, ...namesOfRecord(one), ...withoutFile(one) }),
  );
}

function namesOfRecord({ retirements, models }: Article): Record<'retirements' | 'models', string[]> {
  return { retirements: retirements.map(({ id }) => id), models: models.map(({ id }) => id) };
}

/** Astro publishes the original of a picture, with what its camera wrote, once its address is read; a page with one is always built. */
function withoutFile({ picture }: Article): object {
  return { picture: picture && { ...picture, src: undefined } };
}
