import type { Page } from '@playwright/test';

/** Asks the site's search page as a reader's browser does, by the hooks of `docs/contracts/selectors.md`. */
export async function askSite(page: Page, siteUrl: string, query: string): Promise<string[]> {
  await page.goto(`${siteUrl}search/?q=${encodeURIComponent(query)}`);
  const list = page.locator('[data-results]:is([data-state="done"], [data-state="error"])').first();
  await list.waitFor({ state: 'attached' });
  if ((await list.getAttribute('data-state')) === 'error') throw new Error(`the search failed for ${query}`);
  const links = await list
    .locator('[data-result]')
    .evaluateAll((results) => results.map((result) => result.querySelector('a')!.href));
  return links.map((link) => toPage(link, siteUrl));
}

/** How cases know a page: an article by its slug, any other by its address under the root. */
export function toPage(link: string, siteUrl: string): string {
  return decodeURIComponent(
    new URL(link).href
      .slice(siteUrl.length)
      .replace(/[?#].*$/u, '')
      .replace(/\/$/u, ''),
  );
}
