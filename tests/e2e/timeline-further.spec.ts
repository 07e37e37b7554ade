import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const shown = (page: Page) => page.locator('[data-retirement]:visible');
const family = (page: Page) => page.locator('[data-timeline-form] select');
const words = (page: Page) => page.locator('[data-timeline-form] input');

test('family and words narrow the timeline together with the other filters', async ({ visit, page }) => {
  await visit('/timeline/');
  await family(page).selectOption('gpt-4o');
  await expect(page).toHaveURL(/\?family=gpt-4o$/u);
  const ofFamily = await shown(page).count();
  expect(ofFamily).toBeGreaterThan(2);
  expect(ofFamily).toBeLessThan(75);
  await page.locator('[data-filter="surface"][data-value="chatgpt"]').click();
  await expect(page).toHaveURL(/\?family=gpt-4o&surface=chatgpt$/u);
  expect(await shown(page).count()).toBeLessThan(ofFamily);
});

test('words are found however an Arabic reader types them', async ({ visit, page }) => {
  await visit('/timeline/?q=اعلان');
  const plain = await shown(page).count();
  await visit('/timeline/?q=إعلان');
  expect(await shown(page).count()).toBe(plain);
  await words(page).fill('REALTIME ٢٠٢٦');
  await expect(page).toHaveURL(/q=REALTIME/u);
  const found = await shown(page).allTextContents();
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((text) => /realtime/iu.test(text) && text.includes('2026'))).toBe(true);
});

test('an address with a choice shows it at once, and says how many', async ({ visit, page }) => {
  await visit('/timeline/?surface=product&year=2026');
  await expect(page.locator('[data-timeline-status]')).toHaveText(/يوافق اختيارك/u);
  const kinds = await shown(page).evaluateAll((entries) =>
    entries.map(({ dataset }) => `${dataset['surface']} ${dataset['year']}`),
  );
  expect(new Set(kinds)).toEqual(new Set(['product 2026']));
});

test('j and k go through the announcements that are shown, and only while the focus is among them', async ({
  visit,
  page,
}) => {
  await visit('/timeline/?surface=product');
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-retirement]')?.dataset['retirement'],
    );
  await page.keyboard.press('j');
  expect(await focused()).toBeUndefined();
  await shown(page).first().locator('[data-retirement-link]').focus();
  const first = await focused();
  await page.keyboard.press('j');
  const second = await focused();
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  expect(await focused()).toBe(first);
  await words(page).focus();
  await page.keyboard.type('jk');
  await expect(words(page)).toHaveValue('jk');
});

test('the timeline prints whole, without its controls', async ({ visit, page }) => {
  await visit('/timeline/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-timeline-filters]')).toBeHidden();
  await expect(shown(page)).toHaveCount(75);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.byteLength).toBeGreaterThan(50_000);
});

test('an announcement can be cited in Arabic and in English', async ({ visit, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit('/timeline/2026-01-29-chatgpt-gpt-4o/');
  const [arabic, english] = await page.locator('.copy-block').all();
  await expect(english!.locator('p').first()).toHaveAttribute('lang', 'en');
  for (const block of [arabic!, english!]) {
    await block.getByRole('button').click();
    await expect(block.locator('[aria-live]')).toHaveText('نُسخ الاستشهاد');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('/timeline/2026-01-29-chatgpt-gpt-4o/');
  }
});

test('a model says for each surface whether it can still be used, and until when', async ({
  visit,
  page,
}) => {
  await visit('/models/o3/');
  const answers = page.locator('.answers li');
  await expect(answers).toHaveCount(2);
  await expect(answers.nth(0)).toContainText('لا، أُوقف في 26');
  await expect(answers.nth(1)).toContainText('النسخة المؤرخة');
});
