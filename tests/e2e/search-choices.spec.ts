import type { Page } from '@playwright/test';
import { field, hits, results, searchPath, summary } from './search-page.ts';
import { expect, test } from './site-test.ts';

const select = (page: Page, name: string) => page.locator(`[data-search-choices] select[name="${name}"]`);

/** How many results a sentence speaks of. */
async function countIn(page: Page): Promise<number> {
  const said = await summary(page).innerText();
  if (said.startsWith('نتيجة')) return 1;
  return said.startsWith('نتيجتان') ? 2 : Number(/\d+/u.exec(said)?.[0] ?? 0);
}

test('results are narrowed by type, topic, surface and year, each choice with what it leaves', async ({
  visit,
  page,
}) => {
  await visit(searchPath('GPT'));
  const whole = await countIn(page);
  for (const name of ['type', 'topic', 'surface', 'year']) {
    const options = await select(page, name).locator('option').allInnerTexts();
    expect(options.length, name).toBeGreaterThan(2);
    const [, first] = options;
    const count = Number(/\((\d+)\)/u.exec(first!)?.[1]);
    await select(page, name).selectOption({ index: 1 });
    await expect(results(page)).toHaveAttribute('data-state', 'done');
    await expect.poll(() => countIn(page), first).toBe(count);
    expect(count, first).toBeLessThan(whole);
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=`, 'u'));
    await select(page, name).selectOption('');
    await expect.poll(() => countIn(page)).toBe(whole);
  }
});

test('a choice is in the address, together with others, and the way back goes through each', async ({
  visit,
  page,
}) => {
  await visit(searchPath('GPT'));
  const whole = await countIn(page);
  await select(page, 'type').selectOption('retirement');
  await expect(hits(page).first()).toHaveAttribute('data-result', 'retirement');
  const retirements = await countIn(page);
  await select(page, 'year').selectOption('2026');
  await expect(page).toHaveURL(/type=retirement&year=2026/u);
  await expect.poll(() => countIn(page)).toBeLessThan(retirements);

  await page.goBack();
  await expect.poll(() => countIn(page)).toBe(retirements);
  await expect(select(page, 'year')).toHaveValue('');
  await expect(select(page, 'type')).toHaveValue('retirement');
  await page.goBack();
  await expect.poll(() => countIn(page)).toBe(whole);
  await page.goForward();
  await expect.poll(() => countIn(page)).toBe(retirements);
});

test('an address with choices shows them', async ({ visit, page }) => {
  await visit(searchPath('GPT', { type: 'model', surface: 'api' }));
  await expect(select(page, 'type')).toHaveValue('model');
  await expect(select(page, 'surface')).toHaveValue('api');
  const types = await hits(page).evaluateAll((items) =>
    items.map((item) => (item as HTMLElement).dataset['result']),
  );
  expect(new Set(types)).toEqual(new Set(['model']));
});

for (const [what, choices] of [
  ['a choice that leaves nothing', { type: 'page' }],
  ['a choice that does not exist', { topic: '"><b>nothing' }],
] as const) {
  test(`${what} is said to, and can be taken back`, async ({ visit, page }) => {
    await visit(searchPath('عريضة', choices));
    await expect(hits(page)).toHaveCount(0);
    await expect(summary(page)).toHaveText('لا نتيجة عن «عريضة» ضمن هذا الاختيار.');
    await page.getByRole('button', { name: 'ابحث في كل شيء' }).click();
    await expect(hits(page).first()).toBeVisible();
    await expect(page).toHaveURL(/\?q=[^&]+$/u);
  });
}

test('a query in one step is a step of the way back; letters are not', async ({ visit, page }) => {
  await visit(searchPath('Whisper'));
  await field(page).fill('Codex');
  await field(page).press('Enter');
  await expect(summary(page)).toContainText('Codex');
  await field(page).pressSequentially(' mini');
  await expect(page).toHaveURL(/q=Codex\+mini/u);
  await field(page).press('Enter');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  for (const before of ['Codex', 'Whisper']) {
    await page.goBack();
    await expect(field(page)).toHaveValue(before);
    await expect(summary(page)).toContainText(`«${before}»`);
  }
});

test('whoever comes back from a result finds as many as before', async ({ visit, page }) => {
  await visit(searchPath('OpenAI'));
  await page.locator('[data-search-more]').click();
  await expect(hits(page)).toHaveCount(20);
  await hits(page).nth(15).locator('a').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  await page.goBack();
  await expect(hits(page)).toHaveCount(20);
});

for (const width of [360, 1440]) {
  test(`results and choices stay within ${width} pixels`, async ({ visit, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await visit(searchPath('جي بي تي'));
    await expect(hits(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
