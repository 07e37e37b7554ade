import type { Locator, Page } from '@playwright/test';

/** The path of the search page for a query, and for what its results are narrowed to. */
export function searchPath(query: string, further: Readonly<Record<string, string>> = {}): string {
  return `/search/?${new URLSearchParams({ q: query, ...further })}`;
}

/** The parts of the search, on its page or in the dialog. */
export const results = (page: Page): Locator => page.locator('[data-results]');
export const hits = (page: Page): Locator => page.locator('[data-result]');
export const summary = (page: Page): Locator => page.locator('[data-search-visible]');
export const field = (page: Page): Locator => page.locator('[data-search] input');

/** Where the first link of each result leads. */
export function targetsOf(page: Page): Promise<string[]> {
  return hits(page).evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));
}
