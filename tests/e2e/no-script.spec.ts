import { everyPage } from './page-types.ts';
import { expect, test } from './site-test.ts';

test.use({ javaScriptEnabled: false });

test('the search page says that it needs scripts, and offers the archives', async ({ page }) => {
  await page.goto('search/');
  const note = page.locator('noscript, .note').filter({ hasText: 'يحتاج إلى' });
  await expect(note).toBeVisible();
  for (const [name, path] of [
    ['السجل', 'timeline/'],
    ['قائمة النماذج', 'models/'],
    ['الأخبار', 'articles/'],
  ] as const) {
    await expect(note.getByRole('link', { name })).toHaveAttribute('href', `/${path}`);
  }
});

test('the search page has all names and titles in one closed list, which the browser’s own search finds', async ({
  page,
}) => {
  await page.goto('search/?q=whisper');
  const list = page.locator('details').filter({ hasText: 'كل الأسماء والعناوين' });
  await expect(list).not.toHaveAttribute('open');
  await expect(list.getByRole('link')).toHaveCount(0);
  await list.locator('summary').click();
  await expect(list.getByRole('link', { name: 'Whisper', exact: true })).toBeVisible();
  for (const path of [
    '/articles/gpt-4o-petition/',
    '/timeline/2026-01-29-chatgpt-gpt-4o/',
    '/models/gpt-4o/',
  ]) {
    await expect(list.locator(`a[href="${path}"]`)).toBeVisible();
  }
  // By an identifier, and by ear.
  for (const name of ['gpt-4o-2024-08-06', 'ويسبر']) await expect(list).toContainText(name);
});

test('the timeline shows every announcement, and its filters lead to pages of their own', async ({
  page,
}) => {
  await page.goto('timeline/');
  await expect(page.locator('[data-retirement]:visible')).toHaveCount(75);
  await page.locator('[data-filter="surface"][data-value="chatgpt"]').click();
  await expect(page).toHaveURL(/\/timeline\/by\/surface\/chatgpt\/$/u);
  await expect(page.locator('[data-filter][aria-current="true"]', { hasText: 'ChatGPT' })).toBeVisible();
  const surfaces = await page
    .locator('[data-retirement]:visible')
    .evaluateAll((entries) => entries.map((entry) => entry.dataset['surface']));
  expect(surfaces.length).toBeGreaterThan(5);
  expect(new Set(surfaces)).toEqual(new Set(['chatgpt']));
});

test('the page follows the system by day and by night', async ({ page }) => {
  await page.goto('');
  for (const [colorScheme, color] of [
    ['light', 'rgb(251, 247, 236)'],
    ['dark', 'rgb(15, 16, 41)'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveCSS('background-color', color);
  }
});

test('no control on any type of page does nothing', async ({ page }) => {
  // Two dozen pages, one after the other.
  test.slow();
  for (const [name, path] of everyPage) {
    await page.goto(path.slice(1));
    await expect.soft(page.locator('main'), name).toBeVisible();
    const idle = await page
      .locator('button:visible')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => (button as HTMLButtonElement).type !== 'submit')
          .map((button) => button.textContent),
      );
    expect.soft(idle, name).toEqual([]);
  }
});

test('the way from a search field to the search page works', async ({ page }) => {
  await page.goto('');
  await page.getByRole('searchbox').fill('عريضة');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/u);
});
