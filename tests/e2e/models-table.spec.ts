import type { Page } from '@playwright/test';
import { EVERY_RULE, RULES_OF_COLOUR, violationsOn } from './checks/axe.ts';
import { expect, test } from './site-test.ts';

/** Rows that are asked for, folded or not. */
const rows = (page: Page) => page.locator('[data-models-table] [data-model]:not([hidden=""])');
const visibleRows = (page: Page) => page.locator('[data-model]:visible');
/** Unfolds the family of a model. */
const unfold = (page: Page, id: string) =>
  page
    .locator('tbody', { has: page.locator(`tr[data-model="${id}"]`) })
    .locator('.fold input')
    .check();
const status = (page: Page) => page.locator('[data-models-status]');
const words = (page: Page) => page.getByRole('searchbox', { name: 'اسم أو كلمة' });
const box = (page: Page, id: string) => page.locator(`tr[data-model="${id}"] input`);
const select = (page: Page, name: string) => page.locator(`[data-models-filters] select[name="${name}"]`);

/** The widths of a telephone held tight up to a wide screen, at which nothing may be wider than the page. */
async function expectFits(page: Page): Promise<void> {
  for (const width of [320, 390, 600, 768, 896, 1024, 1200, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `at ${width} pixels`).toBeLessThanOrEqual(width);
  }
}

test('the table is narrowed by words, family, state and surface, and the address keeps that', async ({
  visit,
  page,
}) => {
  await visit('/models/');
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(200);
  await expect(status(page)).toHaveText('');

  await words(page).pressSequentially('سورا ');
  await expect(page).toHaveURL(/\?q=/u);
  await expect(words(page), 'the space before the next word stays').toHaveValue('سورا ');
  // By their names, or by that of their family.
  const found = await rows(page).evaluateAll((all) =>
    all.map((row) => `${row.dataset['family']} ${row.textContent}`),
  );
  for (const row of found) expect(row).toMatch(/sora/iu);
  await expect(status(page)).toHaveText(/^يوافق اختيارك \d+ (?:أسماء|اسمًا)\.$/u);

  await page.getByRole('button', { name: 'أزل الترشيح' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(words(page)).toBeFocused();

  await select(page, 'state').selectOption('retired');
  await select(page, 'surface').selectOption('chatgpt');
  await expect(page).toHaveURL(/\?state=retired&surface=chatgpt$/u);
  const both = await rows(page).count();
  expect(both).toBeLessThan(all);
  const kinds = await rows(page).evaluateAll((all) =>
    all.map(({ dataset }) => `${dataset['state']} ${dataset['surface']}`),
  );
  expect(new Set(kinds)).toEqual(new Set(['retired chatgpt']));
  await page.reload();
  await expect(rows(page)).toHaveCount(both);
  await expect(select(page, 'state')).toHaveValue('retired');

  await select(page, 'family').selectOption('whisper');
  await expect(status(page)).toHaveText('لا اسم يوافق اختيارك.');
  await expect(page.getByText('جرّب كلمة أقصر')).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(both);
});

test('the table is sorted by its heads, copied as it is shown, and the filters stay in view', async ({
  visit,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit('/models/?state=announced');
  const head = page.getByRole('columnheader', { name: 'موعد الإيقاف' });
  await expect(head).not.toHaveAttribute('aria-sort');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const ends = () => rows(page).evaluateAll((all) => all.map((row) => row.dataset['end']!));
  expect(await ends()).toEqual((await ends()).toSorted());
  await head.getByRole('button').click();
  await expect(page).toHaveURL(/sort=-end$/u);
  expect(await ends()).toEqual((await ends()).toSorted().toReversed());

  await page.getByRole('button', { name: 'انسخ الصفوف الظاهرة' }).click();
  await expect(page.getByText('نُسخ الجدول')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split('\t'));
  expect(lines[0]).toEqual(['الاسم', 'أسماء أخرى', 'المنصة', 'الحالة', 'موعد الإيقاف', 'الصفحة']);
  expect(lines).toHaveLength(1 + (await rows(page).count()));
  expect(lines.every((line) => line.length === 6)).toBe(true);
  expect(lines[1]![4]).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(lines[1]![5]).toMatch(/^https?:\/\/.*\/models\/[a-z0-9-]+\/$/u);

  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect(words(page)).toBeInViewport();
  }
});

test('what a reader ticks leads to one page of what ends when, by the address alone', async ({
  visit,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await visit('/models/');
  for (const id of ['gpt-5', 'agent-builder', 'gpt-5-4']) await unfold(page, id);
  // A model that stands in two rows is ticked in both.
  await box(page, 'gpt-5').first().check();
  await expect(box(page, 'gpt-5').nth(1)).toBeChecked();
  await box(page, 'agent-builder').check();
  await box(page, 'gpt-5-4').first().check();
  await expect(page).toHaveURL(/\/models\/#use=gpt-5,agent-builder,gpt-5-4$/u);
  await expect(page.getByText('اخترت 3 أسماء')).toBeVisible();
  await page.reload();
  await expect(box(page, 'agent-builder')).toBeChecked();
  await expect(box(page, 'agent-builder'), 'what is ticked is not folded').toBeVisible();

  await page.getByRole('link', { name: 'اعرض المواعيد' }).click();
  await expect(page).toHaveURL(/\/in-use\/#use=gpt-5,agent-builder,gpt-5-4$/u);
  const dated = page.locator('[data-in-use-list="dated"] > li');
  await expect(dated.locator('h3 a')).toHaveText(['Agent Builder', 'GPT-5']);
  await expect(dated.nth(0)).toContainText('نعم حتى 30');
  await expect(dated.nth(0).getByRole('link', { name: 'إيقاف Agent Builder' })).toHaveAttribute(
    'href',
    /\/timeline\//u,
  );
  await expect(dated.nth(1)).toContainText('gpt-5-2025-08-07');
  await expect(page.locator('[data-in-use-list="open"]')).toContainText('لا نعرف');
  await expect(page.locator('[data-in-use-list="gone"] h3 a')).toHaveText(['GPT-5.4', 'GPT-5']);
  const calendars = page.locator('[data-in-use-list="chosen"]');
  await expect(calendars.locator('a[href^="webcal:"][href$="/models/gpt-5/calendar.ics"]')).toBeVisible();
  await expect(calendars.locator('a[href="/models/gpt-5/calendar.ics"]')).toBeVisible();

  await calendars.locator('[data-model="agent-builder"] button').click();
  await expect(page).toHaveURL(/#use=gpt-5,gpt-5-4$/u);
  await expect(dated).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'غيّر اختيارك' })).toHaveAttribute(
    'href',
    '/models/#use=gpt-5,gpt-5-4',
  );
  expect(asked.filter((url) => url.includes('use='))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
});

test('days left are those of the reader’s day, and a day that has come is said to have', async ({
  visit,
  page,
}) => {
  await page.clock.setFixedTime(new Date('2026-12-05T21:30:00Z'));
  await visit('/in-use/#use=gpt-5,agent-builder');
  const dated = page.locator('[data-in-use-list="dated"] > li');
  // In Riyadh it is the sixth already.
  await expect(dated.nth(1).locator('.when')).toContainText('بعد 5 أيام');
  await expect(dated.nth(0).locator('.when')).toContainText('حلّ موعده');
});

test('the table in use breaks no rule of accessibility', async ({ visit, page }) => {
  await visit('/models/?family=gpt-5&sort=end#use=gpt-5,o3');
  await expect(page.getByText('اخترت اسمين')).toBeVisible();
  expect.soft(await violationsOn(page, EVERY_RULE), 'by day').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violationsOn(page, RULES_OF_COLOUR), 'by night').toEqual([]);
});

test('both pages in use fit, and say which ids of the address the record does not have', async ({
  visit,
  page,
}) => {
  await visit('/models/?state=partly-announced#use=gpt-5,o3');
  await expectFits(page);
  await visit('/in-use/#use=gpt-4o,gpt-5,o3,agent-builder,chatgpt-pulse,gpt-99,سورا');
  await expect(page.locator('[data-in-use-unknown]')).toContainText('gpt-99');
  await expect(page.locator('[data-in-use-unknown]')).toContainText('سورا');
  await expectFits(page);
});

test('a page of nothing chosen says what to do, and a link past the navigation takes no choice away', async ({
  visit,
  page,
}) => {
  await visit('/in-use/');
  await expect(page.getByText('لم تختر شيئًا بعد. ضع علامة')).toBeVisible();
  await visit('/in-use/#use=o3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#use=o3$/u);
  await expect(page.locator('[data-in-use-list="gone"] > li')).toHaveCount(1);
});

test('what is chosen prints without controls', async ({ visit, page }) => {
  await visit('/in-use/#use=gpt-5,o3');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-in-use-list="dated"] > li')).toHaveCount(2);
  expect(await page.locator('main button:visible').count()).toBe(0);
});

for (const [javaScriptEnabled, width] of [
  [true, 390],
  [false, 390],
  [true, 1280],
  [false, 1280],
] as const) {
  test.describe(`at ${width} pixels, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 844 } });

    test('families are folded, a box unfolds one, and a name that is found is uncovered', async ({
      page,
    }) => {
      // Text that an address asks for is found as a browser's own search finds it; a hyphen has to be written out there.
      await page.goto('models/#:~:text=gpt%2D4%2D0613');
      const found = page.locator('tr[data-model="gpt-4-0613"]').first();
      await expect(found).toBeVisible();
      await expect(found).toBeInViewport();

      await page.goto('models/');
      await expect(visibleRows(page)).toHaveCount(0);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height).toBeLessThanOrEqual(width === 390 ? 3400 : 2700);
      const [table, whole] = await Promise.all([
        page.locator('[data-models-table]').boundingBox(),
        page.locator('main .page').boundingBox(),
      ]);
      expect(table!.width / whole!.width, 'of the width').toBeGreaterThan(0.7);
      await page.locator('#family-whisper').getByRole('checkbox', { name: /^أظهر/u }).check();
      await expect(visibleRows(page).first()).toHaveAttribute('data-family', 'whisper');
      await page.goto('models/#family-sora');
      await expect(page.locator('#family-sora [data-model]').first()).toBeVisible();
    });
  });
}

test('the head of the table stays in view while an unfolded family scrolls', async ({ visit, page }) => {
  await visit('/models/?sort=name');
  await page.locator('tr[data-model="gpt-4o"]').first().scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  await expect(page.getByRole('columnheader', { name: 'المنصة' })).toBeInViewport();
});

test('a surface with a long name is short in the table, and whole for who hears it', async ({
  visit,
  page,
}) => {
  await visit('/models/?family=gpt-5');
  const cell = page.getByRole('cell', { name: 'في Codex بتسجيل الدخول بحساب ChatGPT' });
  await expect(cell).toBeVisible();
  const [line, height] = await cell.evaluate((element) => [
    Number.parseFloat(getComputedStyle(element).lineHeight),
    element.getBoundingClientRect().height,
  ]);
  expect(height).toBeLessThan(line! * 2.5);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the table is whole, by family, with a way to each and no control that does nothing', async ({
    page,
  }) => {
    await page.goto('models/');
    expect(await rows(page).count()).toBeGreaterThan(200);
    // What unfolds a family needs no script.
    await expect(
      page.locator('main input:visible:not(.fold input), main select:visible, main button:visible'),
    ).toHaveCount(0);
    await page.getByRole('link', { name: 'Whisper', exact: true }).first().click();
    await expect(page.locator('#family-whisper')).toBeInViewport();
    await expect(page.getByRole('link', { name: 'نزّل الجدول كله (CSV)' })).toHaveAttribute(
      'href',
      '/api/v1/models.csv',
    );
  });

  test('the page of a reader’s models says that it needs scripts, and where the dates are', async ({
    page,
  }) => {
    await page.goto('in-use/#use=o3');
    const note = page.locator('noscript p');
    await expect(note).toContainText('ويحتاج في ذلك إلى');
    await expect(note).toBeVisible();
    await expect(note.getByRole('link', { name: 'جدول النماذج' })).toHaveAttribute('href', '/models/');
    await expect(page.locator('[data-model]:visible, main button:visible')).toHaveCount(0);
  });
});
