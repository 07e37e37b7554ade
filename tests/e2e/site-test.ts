import { test as base, type Page } from '@playwright/test';
import type { VariantName } from '../support/variants.ts';
import { addressVariable } from './serve-sites.ts';

interface SiteOptions {
  /** The build that `visit` opens. */
  site: VariantName;
}

interface SiteFixtures {
  /** Opens a path of the site (under its base path) and waits until the page is at rest. */
  visit(path: string): Promise<Page>;
}

/** Playwright's `test`, for a build of the site: `test.use({ site: 'fixture' })` chooses another one. */
export const test = base.extend<SiteOptions & SiteFixtures>({
  site: ['production', { option: true }],
  baseURL: async ({ site }, use) => {
    await use(addressOf(site));
  },
  visit: async ({ page, site }, use) => {
    await use(async (path) => {
      await page.goto(`${addressOf(site)}${path.slice(1)}`);
      await settle(page);
      return page;
    });
  },
});

export { expect } from '@playwright/test';

/** Address of a served build, with a closing slash. */
export function addressOf(site: VariantName): string {
  const address = process.env[addressVariable(site)];
  if (!address) throw new Error(`the build "${site}" is not served`);
  return address;
}

/** Waits for fonts, and for the answer when the page searches. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const { pathname, searchParams } = new URL(page.url());
  if (pathname.endsWith('/search/') && searchParams.has('q')) {
    await page
      .locator('[data-results]:not([data-state="idle"], [data-state="loading"])')
      .waitFor({ state: 'attached' });
  }
}
