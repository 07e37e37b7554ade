import type { Page } from '@playwright/test';
import { fixtureArticle } from './page-types.ts';
import { expect, test } from './site-test.ts';

/** What has the focus, in words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => `${document.activeElement?.localName ?? ''}#${document.activeElement?.id ?? ''}`,
  );
}

test('the first key press shows a link that leads past the header', async ({ visit }) => {
  const page = await visit('/articles/gpt-4o-petition/');
  const skip = page.locator('.skip');
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('main#content');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

// That the keyboard reaches everything on a page is in every-page.spec.ts.

test('what is folded opens by the keyboard', async ({ visit, page }) => {
  // The contents beside a wide text are not folded.
  await page.setViewportSize({ width: 390, height: 844 });
  await visit('/articles/gpt-4o-petition/');
  const details = page.locator('details:has(> summary:visible)').first();
  await expect(details.getByRole('list').first()).toBeHidden();
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(details.getByRole('list').first()).toBeVisible();
});

test('a wide table scrolls by the keyboard', async ({ visit, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  // Its table of two columns, of which no row is read for itself.
  await visit('/articles/gpt-3-switched-off/');
  const scroller = page.locator('.table-scroller').first();
  const position = (): Promise<number> => scroller.evaluate((element) => element.scrollLeft);
  const room = await scroller.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(room, 'the table is wider than a phone').toBeGreaterThan(0);
  await scroller.focus();
  await page.keyboard.press('ArrowLeft');
  // In right-to-left text the way forward is to the left, which counts below zero.
  await expect.poll(position).toBeLessThan(0);
});

test.describe('in the article of the tests', () => {
  test.use({ site: 'fixture' });

  test('a long line of code scrolls from left to right by the keyboard', async ({ visit, page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await visit(fixtureArticle);
    const code = page.locator('.prose pre').first();
    const room = await code.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(room, 'the line is wider than a phone').toBeGreaterThan(0);
    await code.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => code.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
});
