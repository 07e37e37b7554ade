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
    const options = select(page, name).locator('option');
    await expect.poll(() => options.count(), name).toBeGreaterThan(2);
    const [, first] = await options.allInnerTexts();
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
    await visit(searchPath('توقيع', choices));
    await expect(hits(page)).toHaveCount(0);
    await expect(summary(page)).toHaveText('لا نتيجة عن «توقيع» ضمن هذا الاختيار.');
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

for (const cache of ['kept', 'dropped'] as const) {
  test(`whoever comes back from a result finds as many as before, and the place, the page being ${cache}`, async ({
    visit,
    page,
  }) => {
    // A page that listens for its own unloading is not kept by browsers.
    if (cache === 'dropped') await page.addInitScript(() => addEventListener('unload', () => undefined));
    await visit(searchPath('النموذج'));
    for (const count of [20, 30]) {
      await page.locator('[data-search-more]').click();
      await expect(hits(page)).toHaveCount(count);
    }
    const followed = hits(page).nth(25).locator('a').first();
    await followed.scrollIntoViewIfNeeded();
    const before = (await followed.boundingBox())!.y;
    await followed.click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await expect(hits(page)).toHaveCount(30);
    await expect(followed).toBeInViewport();
    await expect.poll(async () => Math.abs((await followed.boundingBox())!.y - before)).toBeLessThan(8);
    await expect(followed).toBeFocused();
  });
}

test('on a narrow screen the choices are folded and the first result is high', async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(searchPath('GPT'));
  await expect(hits(page).first()).toBeVisible();
  await expect(select(page, 'type')).toBeHidden();
  const fold = page.locator('[data-search-fold] summary');
  await expect(fold).toHaveText('ضيّق النتائج');
  expect((await hits(page).first().boundingBox())!.y).toBeLessThan(420);
  await fold.click();
  await select(page, 'type').selectOption('model');
  await expect(fold).toHaveText('ضيّقت النتائج: نموذج');
  await page.setViewportSize({ width: 800, height: 844 });
  await expect(fold).toBeHidden();
  await expect(select(page, 'type')).toBeVisible();
});

test('on a narrow screen, what results can be narrowed by is loaded when the choices are opened, and goes with each answer', async ({
  visit,
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('-facets.json')) loaded.push(request.url());
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(searchPath('GPT'));
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(hits(page).first()).toBeVisible();
  expect(loaded).toEqual([]);
  const fold = page.locator('[data-search-fold] summary');
  await fold.click();
  await expect.poll(() => select(page, 'type').locator('option').count()).toBeGreaterThan(2);
  expect(loaded).toHaveLength(1);

  await fold.click();
  await field(page).fill('عريضة');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  const all = await countIn(page);
  await fold.click();
  const counts = async (): Promise<number> => {
    const texts = await select(page, 'type').locator('option').allInnerTexts();
    return texts.reduce((sum, text) => sum + Number(/\((\d+)\)/u.exec(text)?.[1] ?? 0), 0);
  };
  await expect.poll(counts).toBe(all);
});

test('an address with choices says them on the fold of a narrow screen, until they are taken back', async ({
  visit,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await visit(searchPath('GPT', { type: 'model' }));
  const fold = page.locator('[data-search-fold] summary');
  await expect(fold).toHaveText('ضيّقت النتائج: نموذج');
  await fold.click();
  await select(page, 'type').selectOption('');
  await expect(fold).toHaveText('ضيّق النتائج');
});

test('results and choices stay within 360 and 1440 pixels', async ({ visit, page }) => {
  await visit(searchPath('جي بي تي'));
  await expect(hits(page).first()).toBeVisible();
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
