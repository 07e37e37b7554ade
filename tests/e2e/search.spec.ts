import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './site-test.ts';

const results = (page: Page) => page.locator('[data-results]');
const hits = (page: Page) => page.locator('[data-result]');

function search(query: string): string {
  return `/search/?q=${encodeURIComponent(query)}`;
}

for (const query of ['عريضة', 'GPT-4o']) {
  test(`«${query}» finds the founding article`, async ({ visit, page }) => {
    await visit(search(query));
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await expect(page.getByRole('searchbox')).toHaveValue(query);
    // Many announcements and models have the name in their title, and come before it.
    const more = page.locator('[data-search-more]');
    while (await more.isVisible()) {
      const shown = await hits(page).count();
      await more.click();
      await expect.poll(() => hits(page).count()).toBeGreaterThan(shown);
    }
    const targets = await hits(page).evaluateAll((items) =>
      items.map((item) => item.querySelector('a')?.getAttribute('href')),
    );
    expect(targets).toContain('/articles/gpt-4o-petition/');
  });
}

test('every result leads to its page, under a base path too', async ({ page }) => {
  const site = addressOf('base');
  await page.goto(`${site}search/?q=${encodeURIComponent('Codex')}`);
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  const links = await hits(page).evaluateAll((items) =>
    items.map((item) => item.querySelector('a')?.href ?? ''),
  );
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) {
    expect(link.startsWith(site), link).toBe(true);
    expect((await page.request.get(link, { maxRedirects: 0 })).status(), link).toBe(200);
  }
});

test('typing searches, the address follows, and an emptied field is a new beginning', async ({
  visit,
  page,
}) => {
  await visit('/search/');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await page.getByRole('searchbox').pressSequentially('عريضة');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(page).toHaveURL(/\/search\/\?q=%D8%B9/u);
  expect(await hits(page).count()).toBeGreaterThan(0);
  await page.getByRole('searchbox').fill('');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await expect(hits(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/search\/$/u);
});

test('the number of results is said in words, in the right plural', async ({ visit, page }) => {
  await visit(search('عريضة'));
  const said = (await page.locator('[data-search-summary]').innerText()).trim();
  const count = Number(/\d+/u.exec(said)?.[0] ?? (said.startsWith('نتيجتان') ? 2 : 1));
  const end = count % 100;
  const noun =
    count === 1
      ? 'نتيجة واحدة'
      : count === 2
        ? 'نتيجتان'
        : end >= 3 && end <= 10
          ? `${count} نتائج`
          : `${count} نتيجة`;
  expect(said).toContain(noun);
  expect(said).toContain('«عريضة»');
  expect(await hits(page).count()).toBe(Math.min(count, 10));
});

test('a word that is nowhere is said to be nowhere, with a way on', async ({ visit, page }) => {
  await visit(search('قسطنطينوبوليسزقزق'));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page)).toHaveCount(0);
  const help = page.locator('[data-search-none]');
  await expect(help).toBeVisible();
  await help.getByRole('link', { name: 'السجل' }).click();
  await expect(page).toHaveURL(/\/timeline\/$/u);
});

test('an index that cannot be loaded is an error that says so, and can be tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${addressOf('production')}${search('عريضة').slice(1)}`);
  await expect(results(page)).toHaveAttribute('data-state', 'error');
  await expect(page.locator('[data-search-error]')).toBeVisible();
  await expect(page.locator('[data-search-error]').getByRole('link')).toHaveCount(3);
  await expect(page.locator('[data-search-none]')).toBeHidden();
});

test('an index that stops half-way is an error too', async ({ page }) => {
  await page.route(/\/pagefind\/.*\.pf_/u, (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(`${addressOf('production')}${search('عريضة').slice(1)}`);
  await expect(results(page)).toHaveAttribute('data-state', 'error');
});

test('a mistyped word is answered with the nearest, and said to be so', async ({ visit, page }) => {
  await visit(search('عرىضضة'));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page).first()).toBeVisible();
  const said = page.locator('[data-search-summary]');
  await expect(said).toContainText('لم نجد «عرىضضة»');
  await expect(said).toContainText('«عريضة»');
});

for (const query of [
  '<script>window.taken=1</script>',
  '<img src=x onerror="window.taken=1">',
  '"\'><svg onload=window.taken=1>',
]) {
  test(`a query such as ${query} is text and nothing else`, async ({ visit, page }) => {
    await visit(search(query));
    await expect(page.locator('[data-search-summary]')).toContainText(query);
    expect(await page.locator('[data-search] :is(script, img, svg)').count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { taken?: number }).taken)).toBeUndefined();
  });
}

test('more results are shown on demand, and the focus goes to the first of them', async ({ visit, page }) => {
  await visit(search('OpenAI'));
  await expect(hits(page)).toHaveCount(10);
  await page.locator('[data-search-more]').click();
  await expect.poll(() => hits(page).count()).toBeGreaterThan(10);
  await expect(hits(page).nth(10).locator('a').first()).toBeFocused();
});

test('a result shows where the word stands, with names isolated', async ({ visit, page }) => {
  await visit(search('عريضة'));
  const hit = hits(page).filter({ has: page.locator('a[href="/articles/gpt-4o-petition/"]') });
  await expect(hit.locator('mark').first()).toBeVisible();
  await expect(hit.locator('a bdi[lang="en"]').first()).toHaveText('OpenAI');
});

test('no search is begun before the reader searches', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${addressOf('production')}search/`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});
