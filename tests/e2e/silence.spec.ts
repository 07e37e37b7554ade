import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { VariantName } from '../support/variants.ts';
import { noteTrouble } from './checks/trouble.ts';
import { everyPage, fixtureArticle } from './page-types.ts';
import { addressOf, expect, settle, test } from './site-test.ts';

// A page is as silent when it keeps itself.
test.use({ serviceWorkers: 'allow' });

/** Opens a page, and returns what goes wrong until it is quiet. */
async function troubleOn(page: Page, site: VariantName, path: string): Promise<string[]> {
  const address = addressOf(site);
  const trouble = noteTrouble(page, address);
  await page.goto(`${address}${path.slice(1)}`);
  await settle(page);
  await untilQuiet(page);
  return trouble;
}

/**
 * Waits until a page has asked for nothing for a while. Playwright's own "networkidle" waits for the end of every request,
 * and for some that the service worker takes over Chromium reports none.
 */
async function untilQuiet(page: Page): Promise<void> {
  const quiet = 500;
  let last = performance.now();
  const note = (): void => {
    last = performance.now();
  };
  page.on('request', note);
  page.on('response', note);
  await page.waitForLoadState('load');
  while (performance.now() - last < quiet) await delay(quiet - (performance.now() - last));
}

/** So many pages are open side by side: each waits until it is quiet, and waiting costs nothing. */
const AT_ONCE = 6;

// The same under `/` is in every-page.spec.ts.
for (let first = 0; first < everyPage.length; first += AT_ONCE) {
  const some = everyPage.slice(first, first + AT_ONCE);
  test(`${some.map(([name]) => name).join(', ')}: each loads without an error under /uful/`, async ({
    context,
  }) => {
    const found = await Promise.all(
      some.map(async ([name, path]) => {
        const trouble = await troubleOn(await context.newPage(), 'base', path);
        return trouble.map((what) => `${name}: ${what}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });
}

test('an article with pictures loads without an error', async ({ page }) => {
  expect(await troubleOn(page, 'fixture', fixtureArticle)).toEqual([]);
});

test('a page that is missing is answered with 404 and the way back', async ({ page }) => {
  const response = await page.goto(`${addressOf('base')}no/such/page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا شيء هنا');
  await page.getByRole('main').getByRole('link', { name: 'السجل' }).click();
  await expect(page).toHaveURL(`${addressOf('base')}timeline/`);
});

test('the policy that the server sends blocks a script that somebody put into the page', async ({ page }) => {
  await page.route(addressOf('production'), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '</head>',
      `<script>document.documentElement.dataset.takenOver = ''</script></head>`,
    );
    await route.fulfill({ response, body });
  });
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.goto(addressOf('production'));
  await settle(page);
  expect(told.join('\n')).toMatch(/inline script.*script-src/u);
  await expect(page.locator('html')).not.toHaveAttribute('data-taken-over');
});

test('the policy lets no text become a script', async ({ page }) => {
  await page.goto(addressOf('production'));
  const refusal = await page.evaluate(() => {
    try {
      document.createElement('script').textContent = 'document.title = "taken over"';
      return 'none';
    } catch (error) {
      return String(error);
    }
  });
  expect(refusal).toContain('TrustedScript');
});
