import { addressOf, expect, test } from './site-test.ts';

const article = '/articles/gpt-4o-petition/';
const published = `https://uful.example${article}`;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the address of an article is copied, and the page says so', async ({ visit, page }) => {
  await visit(article);
  await page.getByRole('button', { name: 'انسخ الرابط' }).click();
  await expect(page.locator('[data-share-status]')).toHaveText('نُسخ الرابط');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(published);
});

test('when copying fails the page says what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Clipboard.prototype, 'writeText', {
      value: () => Promise.reject(new Error('denied')),
    });
  });
  await page.goto(`${addressOf('production')}${article.slice(1)}`);
  await page.getByRole('button', { name: 'انسخ الرابط' }).click();
  await expect(page.locator('[data-share-status]')).toHaveText(/^تعذّر النسخ/u);
});

test('links to other services carry the address and the title', async ({ visit, page }) => {
  await visit(article);
  const links = page.locator('[data-share] a');
  const targets = await links.evaluateAll((elements) =>
    elements.map((link) => decodeURIComponent((link as HTMLAnchorElement).href).replaceAll('\u00A0', ' ')),
  );
  expect(targets).toHaveLength(3);
  for (const target of targets) {
    expect(target).toContain(published);
    expect(target).toContain('عريضة جمعت نحو 21,900 توقيع');
    expect(target, 'Latin names are isolated in the text').toContain('\u2066GPT-4o\u2069');
  }
});

test('the system’s own sheet gets title and address where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    const calls: ShareData[] = [];
    Object.assign(window, { sheetCalls: calls });
    Object.defineProperty(Navigator.prototype, 'share', {
      value: (data: ShareData) => {
        calls.push(data);
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    });
  });
  await page.goto(`${addressOf('production')}${article.slice(1)}`);
  await page.getByRole('button', { name: 'مشاركة' }).click();
  const calls = await page.evaluate(() => (window as unknown as { sheetCalls: ShareData[] }).sheetCalls);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.url).toBe(published);
  expect(calls[0]?.title).toContain('عريضة');
});

test('the address of a feed is copied', async ({ visit, page }) => {
  await visit('/feeds/');
  const feed = page.locator('[data-copy]').first();
  await feed.getByRole('button', { name: 'انسخ العنوان' }).click();
  await expect(feed.locator('[aria-live]')).toHaveText('نُسخ العنوان');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://uful.example/rss.xml');
});

test('the feed opens as a page that can be read', async ({ visit, page }) => {
  await visit('/feeds/');
  const link = page.getByRole('link', { name: 'افتح الخلاصة' }).first();
  const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('application/xml; charset=utf-8');
});
