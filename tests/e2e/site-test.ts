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
      // On a busy machine the font can miss the first paint, and the page then keeps its stand-ins.
      if (!(await isInOurFont(page, 'h1'))) {
        await page.reload();
        await settle(page);
      }
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

/** Whether most of an element's text is drawn in the site's own font. */
export async function isInOurFont(page: Page, selector: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const [most] = fonts.toSorted((a, b) => b.glyphCount - a.glyphCount);
    return most?.isCustomFont === true && most.familyName.includes('Vazirmatn');
  } finally {
    await session.detach();
  }
}
