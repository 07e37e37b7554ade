/** What says where an article stands among others. */
export interface Ordered {
  slug: string;
  title: string;
  publishedOn: string;
}

/** How many articles a page of their list has. */
export const ARTICLES_PER_PAGE = 10;

/** How many pages the list of so many articles has. There is always one, even if it is empty. */
export function pagesOfList(articles: number): number {
  return Math.max(1, Math.ceil(articles / ARTICLES_PER_PAGE));
}

/** A page of a list of articles. */
export interface ListPage<T> {
  articles: readonly T[];
  /** Counts from 1. */
  current: number;
  last: number;
}

/** A first page, and those after it. */
export type ListPages<Page> = [first: Page, ...further: Page[]];

/** Splits a list of articles into pages. */
export function toListPages<T>(articles: readonly T[]): ListPages<ListPage<T>> {
  const last = pagesOfList(articles.length);
  const pageAt = (current: number): ListPage<T> => ({
    articles: articles.slice((current - 1) * ARTICLES_PER_PAGE, current * ARTICLES_PER_PAGE),
    current,
    last,
  });
  return [pageAt(1), ...Array.from({ length: last - 1 }, (_, place) => pageAt(place + 2))];
}

const byTitle = new Intl.Collator('ar');

/** Newest first; those of the same day sorted by title. */
export function compareArticles(a: Ordered, b: Ordered): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return byTitle.compare(a.title, b.title) || (a.slug < b.slug ? -1 : 1);
}
