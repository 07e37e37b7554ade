import type { Page } from '@playwright/test';
import { backwards, visualOrder } from '../support/visual-order.ts';
import { fixtureArticle } from './page-types.ts';
import { expect, test } from './site-test.ts';

test('the reader of visual order sees what the bidirectional algorithm does', async ({ page }) => {
  await page.setContent(`<p dir="rtl" lang="ar">يوم 2026-12-11 في gpt-4o، o3</p>`);
  const seen = await visualOrder(page.locator('p'));
  expect(seen).toContain(backwards('يوم'));
  expect(seen, 'a date that nobody isolates is turned round').toContain('11-12-2026');
  expect(seen, 'so is a list').toContain('gpt-4o، o3');
});

test.describe('in the article of the tests', () => {
  test.use({ site: 'fixture' });

  const paragraph = (page: Page, words: string) => page.locator('.prose p', { hasText: words }).first();

  /** Where a text stands, and what the eye must find there from left to right. */
  const cases: [where: string, find: (page: Page) => ReturnType<Page['locator']>, seen: string[]][] = [
    ['the title', (page) => page.locator('h1'), ['o3و gpt-4o', 'C++']],
    ['the deck', (page) => page.locator('.article-head .deck'), ['5.1-5.4', '10-12', '$2.50', '2026-12-11']],
    ['a date after Arabic words', (page) => paragraph(page, 'يتوقف النموذج'), ['2026-12-11']],
    ['a list, whose first name is on the right', (page) => paragraph(page, 'يتوقف النموذج'), ['o3 ،gpt-4o']],
    [
      'a replacement, whose old name is on the right',
      (page) => paragraph(page, 'يتوقف النموذج'),
      ['gpt-5.1 ← gpt-4o'],
    ],
    ['a path', (page) => paragraph(page, 'يتوقف النموذج'), ['/v1/models']],
    ['names with signs', (page) => paragraph(page, 'يُكتب البرنامج'), ['C++', 'ChatGPT Plus+']],
    [
      'sums, ranges and versions',
      (page) => paragraph(page, 'يُكتب البرنامج'),
      ['$2.50', '10-12', '5.1-5.4', 'gpt-4o-2024-08-06'],
    ],
    [
      'signed numbers, and percents of ranges',
      (page) => paragraph(page, 'هبط المؤشر'),
      ['-1,200', '3–5%', '5 %', '+3.2%'],
    ],
    [
      'an address with Arabic in it',
      (page) => paragraph(page, 'هبط المؤشر'),
      [`https://example.org/${backwards('مقال')}/2026-12-11`],
    ],
    ['a heading', (page) => page.locator('.prose h2').first(), ['GPT-4o', '2026-12-11']],
    [
      'the cells of a table',
      (page) => page.locator('tbody tr').first(),
      ['gpt-5.1 ← gpt-4o', '10-12', 'o3 ،gpt-4o'],
    ],
    ['further cells', (page) => page.locator('tbody tr').nth(1), ['$2.50', '/v1/models']],
    ['a footnote', (page) => page.locator('.footnotes li'), ['$2.50', '/v1/models', 'gpt-4o-2024-08-06']],
    [
      'the value of a figure',
      (page) => page.locator('.key-figure').first(),
      ['$2.50', 'gpt-4o', '2026-12-11'],
    ],
    ['the value of another figure', (page) => page.locator('.key-figure').nth(1), ['C++']],
    ['a quotation', (page) => page.locator('.pull-quote blockquote'), ['gpt-4o', 'gpt-5.1', '2026-12-11']],
    ['the speaker of a quotation', (page) => page.locator('.pull-quote figcaption'), ['C++']],
    ['a claim', (page) => page.locator('.claim .value').nth(1), ['2026-12-10']],
    ['a correction', (page) => page.locator('.end li', { hasText: 'وصُحّح' }), ['2026-12-10', '2026-12-11']],
    [
      'an announcement inside the article',
      (page) => page.locator('.timeline-embed li > a'),
      ['/v1/models', 'gpt-4o'],
    ],
  ];

  test('the title, the text, tables, notes and components keep their order', async ({ visit }) => {
    const page = await visit(fixtureArticle);
    for (const [where, find, seen] of cases) {
      const order = await visualOrder(find(page));
      for (const text of seen) expect.soft(order, where).toContain(text);
    }
  });

  test('the dated name of a model keeps its order', async ({ visit }) => {
    const page = await visit('/models/gpt-4o/');
    const name = 'gpt-4o-2024-08-06';
    expect(await visualOrder(page.locator('.fact-line dd', { hasText: name }).first())).toContain(name);
  });

  test('a later change keeps the order of names and sums', async ({ visit }) => {
    const page = await visit('/timeline/2026-06-11-api-gpt-4o/');
    const order = await visualOrder(page.locator('.changes p', { hasText: 'السعر' }));
    expect(order).toContain('o3');
    expect(order).toContain('$2.50');
  });
});

test('names in the titles of the record stand in the order of an Arabic list', async ({ visit }) => {
  const page = await visit('/timeline/2022-06-03-api-legacy-endpoints/');
  expect(await visualOrder(page.locator('h1'))).toContain('searchو engines');
  expect(await visualOrder(page.locator('.names').first())).toContain('/v1/engines');
});

test('the headline of the founding article keeps its number and its names', async ({ visit }) => {
  const page = await visit('/articles/gpt-4o-petition/');
  const order = await visualOrder(page.locator('h1'));
  for (const text of ['21,900', 'OpenAI', 'GPT-4o']) expect(order).toContain(text);
  // The name ends the sentence, so it is what stands leftmost.
  expect(order.trim()).toMatch(/^GPT-4o/u);
});

test('what a reader searched for keeps its order in the answer', async ({ visit }) => {
  const page = await visit('/search/?q=%2Fv1%2Fmodels');
  expect(await visualOrder(page.locator('[data-search-summary]'))).toContain('/v1/models');
});
