import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Parser from 'rss-parser';
import { misplacedNames } from '../support/reader-page.ts';
import { EVERY_RULE, violationsOn } from './checks/axe.ts';
import { addressOf, expect, test } from './site-test.ts';

/** What Miniflux leaves of an item's HTML: it takes away these elements and every attribute of direction. */
function strip(html: string): string {
  return html
    .replaceAll(/<\/?(?:bdi|span|div)(?:\s[^>]*)?>/gu, '')
    .replaceAll(/\s(?:dir|lang|class)="[^"]*"/gu, '');
}

const feeds = [
  ['production', 'rss.xml'],
  ['production', 'timeline/rss.xml'],
  ['fixture', 'rss.xml'],
] as const;

for (const [site, file] of feeds) {
  test(`readers that take away all marks of direction still show ${file} of ${site} in its order`, async ({
    page,
  }) => {
    const feed = await new Parser().parseURL(`${addressOf(site)}${file}`);
    // The record has hundreds of items of one make.
    const items = feed.items.filter((_, index) => file === 'rss.xml' || index % 6 === 0);
    expect(items.length).toBeGreaterThan(1);
    const offenders: string[] = [];
    for (const { title = '', 'content:encoded': html } of items as {
      title?: string;
      'content:encoded': string;
    }[]) {
      offenders.push(...(await misplacedNames({ page }, title, strip(html))));
    }
    expect(offenders).toEqual([]);
  });
}

for (const file of ['rss.xml', 'timeline/rss.xml', 'topics/chatgpt/rss.xml']) {
  test(`${file} opens by day and by night as a page of its own, right to left`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${addressOf('production')}${file}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const view = await page.evaluate(() => {
        const root = document.documentElement;
        const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector)!);
        const edges = [
          ...document.querySelectorAll('channel > title, item > title, item > description, link'),
        ]
          .map((element) => element.getBoundingClientRect())
          .filter(({ width }) => width > 0);
        return {
          direction: getComputedStyle(root).direction,
          background: getComputedStyle(root).backgroundColor,
          font: styleOf('channel > title').fontFamily,
          hidden: ['encoded', 'guid', 'pubDate', 'image'].every((name) => {
            const element = [...document.querySelectorAll('*')].find(({ localName }) => localName === name);
            return element === undefined || getComputedStyle(element).display === 'none';
          }),
          overflow: root.scrollWidth - innerWidth,
          inside: edges.every(({ left, right }) => left >= 0 && right <= innerWidth),
        };
      });
      expect(view).toMatchObject({ direction: 'rtl', hidden: true, inside: true });
      expect(view.background).toBe(colorScheme === 'light' ? 'rgb(251, 247, 236)' : 'rgb(15, 16, 41)');
      expect(view.font).toContain('Vazirmatn');
      expect(view.overflow).toBeLessThanOrEqual(0);
    }
  });
}

test.describe('what can be copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('on the page of feeds every address is copied whole, and the page says so', async ({
    visit,
    page,
  }) => {
    await visit('/feeds/');
    const blocks = page.locator('[data-copy]');
    const count = await blocks.count();
    expect(count).toBeGreaterThan(12);
    for (const index of Array.from({ length: count }, (_, at) => at)) {
      const block = blocks.nth(index);
      await block.getByRole('button').click();
      await expect(block.locator('[aria-live]')).toHaveText('نُسخ العنوان');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^https:\/\/uful\.example\/.*(?:rss\.xml|feed\.json|\.ics)$/u);
      await expect(block.locator('code')).toHaveText(copied);
    }
  });

  test('on the page for developers every example is copied as it is shown', async ({ visit, page }) => {
    await visit('/api/');
    const blocks = page.locator('[data-copy]');
    await expect(blocks).toHaveCount(3);
    for (const index of [0, 1, 2]) {
      const block = blocks.nth(index);
      await block.getByRole('button', { name: 'انسخ الشيفرة' }).click();
      await expect(block.locator('[aria-live]')).toHaveText('نُسخت الشيفرة');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        await block.locator('pre').textContent(),
      );
    }
  });
});

test.describe('on a page of another site', () => {
  let others: Server;
  test.beforeAll(async () => {
    others = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end('<!doctype html><html lang="en"><title>Others</title><h1>Others</h1>');
    });
    await new Promise<void>((done) => others.listen(0, 'localhost', done));
  });
  test.afterAll(() => others.close());
  test.beforeEach(({ page }) => page.goto(`http://localhost:${(others.address() as AddressInfo).port}/`));

  const open = [
    'api/v1/upcoming.json',
    'api/v1/shutdowns.csv',
    'rss.xml',
    'feed.json',
    'timeline/calendar.ics',
    'models/gpt-4o/badge.svg',
  ];
  for (const file of open) {
    test(`a script may read ${file}`, async ({ page }) => {
      const address = `${addressOf('production')}${file}`;
      const length = await page.evaluate(async (url) => (await (await fetch(url)).text()).length, address);
      expect(length).toBeGreaterThan(500);
    });
  }

  test('a script may not read a page', async ({ page }) => {
    const read = page.evaluate(async (url) => (await fetch(url)).status, addressOf('production'));
    await expect(read).rejects.toThrow('Failed to fetch');
  });

  test('a badge is drawn, and says its state to those who do not see it', async ({ page }) => {
    const address = `${addressOf('production')}models/gpt-4o/badge.svg`;
    await page.evaluate((url) => {
      document.body.append(Object.assign(new Image(), { src: url }));
    }, address);
    const size = await page.locator('img').evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
    expect(size[0]).toBeGreaterThan(100);
    expect(size[1]).toBe(24);
    await page.goto(address);
    await expect(page.locator('svg')).toHaveAttribute('role', 'img');
    await expect(page.locator('svg')).toHaveAttribute('aria-label', /GPT-4o.*حتى 29\u00A0نوفمبر/u);
  });
});

test('the part of a model’s page that offers its calendar breaks no rule of accessibility', async ({
  visit,
  page,
}) => {
  await visit('/models/gpt-4o/');
  const link = page.locator('a[href^="webcal:"]');
  await expect(link).toHaveAttribute('href', 'webcal://uful.example/models/gpt-4o/calendar.ics');
  expect(await violationsOn(page, EVERY_RULE, '[data-copy]')).toEqual([]);
});
