import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const announcement = '/timeline/2026-10-14-api-gpt-4-family/';

/** Names that are broken over lines though a line of their block could hold them. */
function brokenNames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .unbroken')].flatMap((name) => {
      if (!name.checkVisibility() || name.closest('.visually-hidden')) return [];
      // A cell that only a screen reader is given on a narrow screen.
      if (getComputedStyle(name.closest('td') ?? name).clipPath !== 'none') return [];
      const range = document.createRange();
      range.selectNodeContents(name);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return lines.size > 1 ? [name.textContent] : [];
    }),
  );
}

for (const path of [announcement, '/models/gpt-4o/', '/models/o3/', '/timeline/2026-06-11-api-gpt-5-o3/']) {
  test(`neither column of ${path} leaves a third of the page empty, and articles stand under both`, async ({
    visit,
    page,
  }) => {
    await visit(path);
    const { columns, empty, height } = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.beside > *')].map((part) => {
        const { right, width } = part.getBoundingClientRect();
        const bottom = Math.max(...[...part.children].map((child) => child.getBoundingClientRect().bottom));
        return { right, width, bottom, whole: part.parentElement!.clientWidth };
      });
      // A section that spans the width belongs to no column; those that begin at one edge stand under each other in one.
      const columns = Map.groupBy(
        boxes.filter(({ width, whole }) => width < whole * 0.9),
        ({ right }) => Math.round(right),
      );
      const bottoms = [...columns.values()].map((parts) => Math.max(...parts.map(({ bottom }) => bottom)));
      return {
        columns: columns.size,
        empty: Math.max(...bottoms) - Math.min(...bottoms),
        height: document.documentElement.scrollHeight,
      };
    });
    expect(columns).toBe(2);
    expect(empty).toBeLessThan(height / 3);
    const [written, whole] = await Promise.all([
      page.locator('[data-written-about]').boundingBox(),
      page.locator('main .page').boundingBox(),
    ]);
    expect(written!.width).toBeGreaterThan(whole!.width * 0.85);
  });
}

test('on a telephone what was written is a list of headlines, less than a third of the page', async ({
  visit,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(announcement);
  const written = (await page.locator('[data-written-about]').boundingBox())!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(written.height / height).toBeLessThan(1 / 3);
  await expect(page.locator('[data-written-about] svg:visible')).toHaveCount(0);
});

test('no name breaks at a hyphen, in lists, tables, drawings and titles', async ({ visit, page }) => {
  for (const path of ['/', '/timeline/', '/models/?sort=name', announcement, '/models/gpt-4o-mini/']) {
    await visit(path);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const broken = await brokenNames(page);
      // The longest break where nothing could hold them.
      expect
        .soft(
          broken.filter((name) => name.length <= (width < 768 ? 24 : 26)),
          `${path} at ${width}`,
        )
        .toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test('names in what is found do not break', async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit('/search/?q=GPT-4.1+mini');
  await page.locator('[data-result]').first().waitFor();
  expect(await brokenNames(page)).toEqual([]);
});

test('a topic says how much there is under it, what ends next, and what of the record it is about', async ({
  visit,
  page,
}) => {
  await visit('/topics/');
  const topics = page.locator('.topics > li');
  expect(await topics.count()).toBeGreaterThan(5);
  for (const topic of await topics.all()) {
    await expect(topic).toContainText('مقال');
    await expect(topic.locator('svg')).toBeVisible();
  }
  await expect(topics.filter({ hasText: 'أقرب إيقاف' })).not.toHaveCount(0);
  await visit('/topics/api/');
  const record = page.locator('section', { has: page.getByRole('heading', { name: 'من السجل' }) });
  expect(await record.getByRole('link').count()).toBeGreaterThan(3);
});

test('the lives of a model go by their surfaces on its own page, and those of other names lead to theirs', async ({
  visit,
  page,
}) => {
  await visit('/models/gpt-4o/');
  const rows = page.locator('.lives li .name');
  await expect(rows.first().locator('.surface')).toHaveText('ChatGPT');
  expect(await rows.locator('a[href="/models/gpt-4o/"]').count()).toBe(0);
  expect(await rows.locator('a').count()).toBeGreaterThan(0);
});
