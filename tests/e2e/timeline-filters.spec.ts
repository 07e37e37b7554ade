import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const choice = (page: Page, by: string, value: string) =>
  page.locator(`[data-filter="${by}"][data-value="${value}"]`);
const shown = (page: Page) => page.locator('[data-retirement]:visible');
const status = (page: Page) => page.locator('[data-timeline-status]');

/** The sentence that announces a count, by the rules of Arabic grammar. */
function sentenceFor(count: number): string {
  const end = count % 100;
  if (count === 0) return 'لا إعلان يوافق اختيارك.';
  if (count === 1) return 'يوافق اختيارك إعلان واحد.';
  if (count === 2) return 'يوافق اختيارك إعلانان.';
  if (end >= 3 && end <= 10) return `يوافق اختيارك ${count} إعلانات.`;
  if (end >= 11) return `يوافق اختيارك ${count} إعلانًا.`;
  return `يوافق اختيارك ${count} إعلان.`;
}

/** How many entries have this data, whether shown or not. */
function countOf(page: Page, wanted: Record<string, string>): Promise<number> {
  const selector = Object.entries(wanted).map(([name, value]) => `[data-${name}="${value}"]`);
  return page.locator(`[data-retirement]${selector.join('')}`).count();
}

test('filters narrow the list together, and the address says how', async ({ visit, page }) => {
  await visit('/timeline/');
  await expect(shown(page)).toHaveCount(75);

  await choice(page, 'surface', 'chatgpt').click();
  const first = await countOf(page, { surface: 'chatgpt' });
  await expect(shown(page)).toHaveCount(first);
  await expect(page).toHaveURL(/\/timeline\/\?surface=chatgpt$/u);
  await expect(status(page)).toHaveText(sentenceFor(first));

  await choice(page, 'year', '2025').click();
  const both = await countOf(page, { surface: 'chatgpt', year: '2025' });
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(first);
  await expect(shown(page)).toHaveCount(both);
  await expect(page).toHaveURL(/\?surface=chatgpt&year=2025$/u);
  await expect(status(page)).toHaveText(sentenceFor(both));
  await expect(choice(page, 'year', '2025')).toHaveAttribute('aria-current', 'true');
  await expect(choice(page, 'year', '')).not.toHaveAttribute('aria-current');
  await expect(page.locator('[data-year-section]:visible')).toHaveCount(1);
});

test('the back button takes a choice back, and "all" lifts it', async ({ visit, page }) => {
  await visit('/timeline/');
  await choice(page, 'state', 'announced').click();
  await choice(page, 'surface', 'api').click();
  await page.goBack();
  const announced = await countOf(page, { state: 'announced' });
  await expect(shown(page)).toHaveCount(announced);
  await expect(page).toHaveURL(/\?state=announced$/u);
  await choice(page, 'state', '').click();
  await expect(shown(page)).toHaveCount(75);
  await expect(page).toHaveURL(/\/timeline\/$/u);
  await page.goBack();
  await expect(shown(page)).toHaveCount(announced);
  await page.goForward();
  await expect(shown(page)).toHaveCount(75);
});

test('an address with a choice in it shows that choice', async ({ visit, page }) => {
  await visit('/timeline/?state=undated');
  const undated = await countOf(page, { state: 'undated' });
  expect(undated).toBeGreaterThan(0);
  await expect(shown(page)).toHaveCount(undated);
  await expect(status(page)).toHaveText(sentenceFor(undated));
});

test('every count is said in the plural form that belongs to it', async ({ visit, page }) => {
  await visit('/timeline/');
  const all = await shown(page).count();
  const said = new Set<string>();
  for (const link of await page.locator('[data-filter]').all()) {
    if ((await link.getAttribute('data-value')) === '') continue;
    const by = (await link.getAttribute('data-filter'))!;
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    const count = await shown(page).count();
    said.add(sentenceFor(count).replaceAll(/\d+/gu, 'N'));
    await expect(status(page)).toHaveText(sentenceFor(count));
    await choice(page, by, '').click();
    await expect(shown(page)).toHaveCount(all);
  }
  expect(said.size, 'the record has counts of several forms').toBeGreaterThanOrEqual(3);
});

test('a choice that fits nothing says so and leaves the way back', async ({ visit, page }) => {
  // What was announced in the first year is long gone.
  await visit('/timeline/?state=announced&year=2022');
  await expect(shown(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(sentenceFor(0));
  await choice(page, 'year', '').click();
  await expect(shown(page)).toHaveCount(await countOf(page, { state: 'announced' }));
  expect(await shown(page).count()).toBeGreaterThan(0);
});

test('an unknown choice in an address does not break the page', async ({ visit, page }) => {
  await visit('/timeline/?state="]<script>&year=x');
  await expect(status(page)).toHaveText(sentenceFor(0));
});

test('a click that asks for a new tab opens the pre-built view there', async ({ visit, page, context }) => {
  await visit('/timeline/');
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    choice(page, 'surface', 'product').click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(/\/timeline\/by\/surface\/product\/$/u);
  await expect(shown(page)).toHaveCount(75);
});

test('the counts beside the choices are those of the list', async ({ visit, page }) => {
  await visit('/timeline/');
  for (const [by, value] of [
    ['state', 'retired'],
    ['surface', 'api'],
    ['year', '2026'],
  ] as const) {
    await expect(choice(page, by, value).locator('.count')).toHaveText(
      String(await countOf(page, { [by]: value })),
    );
  }
});
