import type { Page } from '@playwright/test';
import { hits, searchPath } from './search-page.ts';
import { addressOf, expect, test } from './site-test.ts';

const petition = '/articles/gpt-4o-petition/';

/** The words that are marked on the page, by highlight or by element. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const highlight = 'highlights' in CSS ? CSS.highlights.get('search-visit') : undefined;
    const ranges = [...(highlight ?? [])].map((range) => String(range as Range));
    return [...ranges, ...[...document.querySelectorAll('main mark')].map((mark) => mark.textContent)];
  });
}

async function follow(page: Page, query: string): Promise<void> {
  await hits(page).locator(`a[href$="${petition}"]`).first().click();
  await page.waitForURL((url) => url.pathname.endsWith(petition));
  await expect(page.locator('[data-search-marks]'), query).toBeVisible();
}

test('the page of a result marks what led to it, in title and text, and its address stays its own', async ({
  visit,
  page,
}) => {
  await visit(searchPath('عرائض'));
  await follow(page, 'عرائض');
  const words = await marked(page);
  expect(new Set(words)).toEqual(
    new Set(['عريضة', 'العريضة', 'عريضةً'].filter((word) => words.includes(word))),
  );
  expect(words.length).toBeGreaterThan(2);
  await expect(page.locator('[data-search-marks]')).toContainText(
    words.length > 10 ? `${words.length} موضعًا` : `${words.length} مواضع`,
  );
  await expect(page).toHaveURL(new RegExp(`${petition}$`, 'u'));
  expect(await page.locator('main mark').count()).toBe(0);
});

test('one press takes the marks off, for good', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  await follow(page, 'عريضة');
  await page.reload();
  await expect(page.locator('[data-search-marks]')).toBeVisible();
  await page.getByRole('button', { name: 'أزل الإبراز' }).click();
  await expect(page.locator('[data-search-marks]')).toHaveCount(0);
  expect(await marked(page)).toEqual([]);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await marked(page)).toEqual([]);
});

test('whoever goes on from there has done with the search', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  await follow(page, 'عريضة');
  await page.goto(`${addressOf('production')}models/gpt-4o/`);
  await page.goto(`${addressOf('production')}${petition.slice(1)}`);
  await page.waitForLoadState('networkidle');
  expect(await marked(page)).toEqual([]);
});

test('names are marked where they are isolated, under a base path too', async ({ page }) => {
  await page.goto(`${addressOf('base')}search/?q=Change.org`);
  await follow(page, 'Change.org');
  expect(await marked(page)).toContain('Change');
});

test('a browser without highlights gets elements, which go without a trace', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await page.goto(`${addressOf('production')}${searchPath('عريضة').slice(1)}`);
  const text = async (): Promise<string> => (await page.locator('main').innerHTML()).trim();
  await follow(page, 'عريضة');
  expect(await page.locator('main mark').count()).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'أزل الإبراز' }).click();
  const after = await text();
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(after).toBe(await text());
});

test('a page that was not searched for loads nothing for marks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${addressOf('production')}${petition.slice(1)}`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /marks|search/u.test(url))).toEqual([]);
});

test('marks are no part of what is printed', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  await follow(page, 'عريضة');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-search-marks]')).toBeHidden();
});
