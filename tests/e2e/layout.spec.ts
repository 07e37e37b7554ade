import { overflowOn, sweep } from './checks/overflow.ts';
import { fixtureArticle } from './page-types.ts';
import { expect, test } from './site-test.ts';

test('an article with everything unfolded fits', async ({ visit }) => {
  const page = await visit('/articles/gpt-4o-petition/');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await sweep(page)).toEqual([]);
});

test('the words of the drawings at the heads of articles stay on the smallest screen', async ({
  page,
  baseURL,
}) => {
  const list = await (await page.request.get(`${baseURL}sitemap-pages.xml`)).text();
  const slugs = new Set(
    [...list.matchAll(/\/articles\/(?<slug>[a-z0-9-]+)\/</gu)].map(({ groups }) => groups!['slug']!),
  );
  await page.setViewportSize({ width: 320, height: 900 });
  const cut: string[] = [];
  let words = 0;
  for (const slug of slugs) {
    await page.goto(`${baseURL}articles/${slug}/`, { waitUntil: 'commit' });
    await page.waitForLoadState('domcontentloaded');
    const texts = await page.locator('.head-figure text').evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { text: element.textContent, out: left < 0 || right > document.documentElement.clientWidth };
      }),
    );
    words += texts.length;
    cut.push(...texts.filter(({ out }) => out).map(({ text }) => `${slug}: ${text}`));
  }
  expect(words).toBeGreaterThan(20);
  expect(cut).toEqual([]);
});

test.describe('a preview', () => {
  test.use({ site: 'preview' });

  test('shows what it changes from 360 to 1440 pixels', async ({ visit }) => {
    const page = await visit('/__review/');
    // Share cards are cut as the apps cut them.
    const found = await sweep(page);
    expect(found.filter((what) => !/cut below: <(?:span|b)/u.test(what))).toEqual([]);
  });
});

test.describe('the content of the tests', () => {
  test.use({ site: 'fixture' });

  test('fits although it has words and addresses longer than a line, and a wide table', async ({ visit }) => {
    expect(await sweep(await visit(fixtureArticle))).toEqual([]);
  });

  test('fits when the reader doubles the size of the text', async ({ visit }) => {
    const page = await visit(fixtureArticle);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%');
    });
    expect(await overflowOn(page)).toEqual([]);
  });
});
