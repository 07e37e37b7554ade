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

test('the words of the drawings at the heads of articles stay on the smallest screen, and cover none of each other', async ({
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
      elements.map((element, index) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        // A line is higher than its letters.
        const slack = (bottom - top) / 4;
        const over = elements.slice(index + 1).find((other) => {
          const box = other.getBoundingClientRect();
          return box.left < right && left < box.right && box.top + slack < bottom && top + slack < box.bottom;
        });
        const isOut = left < 0 || right > document.documentElement.clientWidth;
        return {
          text: `${element.textContent} ${over?.textContent ?? ''}`,
          out: isOut || over !== undefined,
        };
      }),
    );
    words += texts.length;
    cut.push(...texts.filter(({ out }) => out).map(({ text }) => `${slug}: ${text}`));
  }
  expect(words).toBeGreaterThan(20);
  expect(cut).toEqual([]);
});

for (const width of [768, 1280]) {
  test(`lines of an article hold sixty to seventy letters at ${width} pixels`, async ({ visit, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await visit('/articles/gpt-4o-petition/');
    const lines = await page.locator('[data-article-text] > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const letters = new Map<number, number>();
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (texts.nextNode()) {
          const node = texts.currentNode as Text;
          // Raised numbers of sources are in no line.
          if (node.parentElement!.closest('sup')) continue;
          for (let at = 0; at < node.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getClientRects()[0];
            if (!box || /\p{M}/u.test(node.data[at]!)) continue;
            const line = Math.round((box.top + box.bottom) / 24);
            letters.set(line, (letters.get(line) ?? 0) + 1);
          }
        }
        return [...letters.values()].slice(0, -1);
      }),
    );
    const sorted = lines.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)]!;
    expect(sorted.length).toBeGreaterThan(40);
    expect(median).toBeGreaterThanOrEqual(60);
    expect(median).toBeLessThanOrEqual(70);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(74);
  });
}

test('a wide screen has something beside every part of an article: a rail, and three columns of what follows', async ({
  visit,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit('/articles/gpt-4o-petition/');
  const boxOf = async (selector: string): Promise<DOMRect> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect());
  const [page_, rail, text, table, sources] = await Promise.all(
    ['.article h1', '[data-contents]', '[data-article-text]', '.table-scroller', '.sources'].map(boxOf),
  );
  expect(rail!.left).toBeGreaterThan(text!.right);
  // What is wide takes all of the page that the rail leaves.
  expect(Math.abs(table!.left - page_!.left)).toBeLessThan(16);
  expect(sources!.width).toBeGreaterThan(1100);
  const lefts = await page
    .locator('.sources')
    .first()
    .locator('li')
    .evaluateAll((entries) => new Set(entries.map((entry) => entry.getBoundingClientRect().left)).size);
  expect(lefts).toBe(3);
});

test('a table of many columns names each cell on a phone, and keeps its head in view on a wide screen', async ({
  visit,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit('/articles/promises-kept-and-not/');
  const cell = page.locator('.rows td').first();
  expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('متى');
  expect(await page.locator('.rows').evaluate((table) => table.scrollWidth <= table.clientWidth)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 700 });
  const table = page.locator('.rows table');
  await table.evaluate((element) =>
    window.scrollTo({
      top: element.getBoundingClientRect().top + window.scrollY + element.clientHeight / 2,
      behavior: 'instant',
    }),
  );
  await expect(table.locator('th').first()).toBeInViewport();
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
