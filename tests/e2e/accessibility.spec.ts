import type { Page } from '@playwright/test';
import { EVERY_RULE, RULES_OF_COLOUR, violationsOn } from './checks/axe.ts';
import { partsWithoutRoleOn } from './checks/table-roles.ts';
import { fixtureArticle } from './page-types.ts';
import { field, hits, searchPath } from './search-page.ts';
import { expect, test } from './site-test.ts';

/** By night the colours alone are others; those of the page around the part are in every-page.spec.ts. */
async function violationsByDayAndNight(page: Page, part: string): Promise<string[]> {
  const byDay = await violationsOn(page, EVERY_RULE);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await violationsOn(page, RULES_OF_COLOUR, part);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight.map((what) => `by night: ${what}`)];
}

test('the list of completions breaks no rule of accessibility', async ({ visit }) => {
  const page = await visit('/search/');
  await field(page).pressSequentially('عري', { delay: 20 });
  // An arrow goes into a list that is there; completions come when they are found.
  await expect(page.getByRole('option').first()).toBeVisible();
  await field(page).press('ArrowDown');
  await expect(page.locator('[role="option"][aria-selected="true"]')).toBeVisible();
  expect(await violationsByDayAndNight(page, 'main')).toEqual([]);
});

test('the search dialog breaks no rule of accessibility', async ({ visit }) => {
  const page = await visit('/articles/gpt-4o-petition/');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsByDayAndNight(page, 'dialog')).toEqual([]);
  await field(page).fill('جي بي تي');
  await expect(hits(page).first()).toBeVisible();
  expect(await violationsByDayAndNight(page, 'dialog')).toEqual([]);
});

for (const [what, path] of [
  ['a corrected query', searchPath('عرىضضة')],
  ['parts of a query', searchPath('عريضة Whisper')],
  ['a query without results', searchPath('قسطنطينوبوليسزقزق')],
  ['choices that leave nothing', searchPath('عريضة', { type: 'page' })],
] as const) {
  test(`the answer to ${what} breaks no rule of accessibility`, async ({ visit }) => {
    expect(await violationsByDayAndNight(await visit(path), 'main')).toEqual([]);
  });
}

test('a page whose words are marked breaks no rule of accessibility', async ({ visit }) => {
  const page = await visit(searchPath('عريضة'));
  await hits(page).first().locator('a').first().click();
  await expect(page.locator('[data-search-marks]')).toBeVisible();
  expect(await violationsByDayAndNight(page, '[data-search-marks]')).toEqual([]);
});

/** Chromium's own tree, as a screen reader is given it. */
async function treeOf(page: Page): Promise<{ role: string; name: string; description: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
    }));
}

/** What the parts of tables are, with the names of their heads. */
async function tablePartsOn(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const parts = new Set(['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']);
  return (await treeOf(page))
    .filter(({ role }) => parts.has(role))
    .map(({ role, name }) => (role.endsWith('header') ? `${role} ${name}` : role));
}

for (const path of ['/articles/promises-kept-and-not/', '/models/']) {
  test(`what is laid out as lines on a telephone stays a table for a screen reader on ${path}`, async ({
    visit,
  }) => {
    const page = await visit(path);
    const whole = await tablePartsOn(page, 1280);
    for (const part of ['table', 'row', 'cell']) expect(whole).toContain(part);
    expect(whole.filter((part) => part.startsWith('columnheader ')).length).toBeGreaterThan(2);
    expect(whole.filter((part) => part.startsWith('rowheader ')).length).toBeGreaterThan(2);
    expect(await tablePartsOn(page, 360)).toEqual(whole);
  });
}

test('the rows of a family that its address unfolds are rows for a screen reader, and break no rule of accessibility', async ({
  visit,
}) => {
  const page = await visit('/models/#family-gpt-4o');
  const rows = page.locator('#family-gpt-4o [data-model]');
  await expect(rows.first()).toBeVisible();
  const whole = await tablePartsOn(page, 1280);
  const heads = whole.filter((part) => part.startsWith('rowheader '));
  expect(heads.length).toBeGreaterThanOrEqual(await rows.count());
  expect(whole.filter((part) => part === 'row').length).toBeGreaterThanOrEqual(heads.length);
  expect(await violationsByDayAndNight(page, 'main')).toEqual([]);
  expect(await tablePartsOn(page, 360)).toEqual(whole);
  expect(await partsWithoutRoleOn(page)).toEqual([]);
});

// As Orca said them, a title after the words on which it stands: «22 نوفمبر 2026»، «22 نوفمبر/تشرين الثاني 2026».
for (const path of ['/', '/articles/', '/timeline/', '/models/gpt-4o/', searchPath('عريضة')]) {
  test(`dates are said once on ${path}`, async ({ visit, page }) => {
    await visit(path);
    if (path.startsWith('/search/')) await expect(hits(page).first()).toBeVisible();
    expect((await treeOf(page)).map(({ description }) => description).filter(Boolean)).toEqual([]);
    expect(await page.locator('[title]').count()).toBeGreaterThan(0);
  });
}

test('of what is folded in the table of models a screen reader is given no empty rows', async ({
  visit,
  page,
}) => {
  await visit('/models/');
  const rows = async (): Promise<number> => (await treeOf(page)).filter(({ role }) => role === 'row').length;
  const families = await page.locator('[data-models-table] .family').count();
  await expect.poll(rows).toBe(families + 1);
  await page.getByRole('checkbox', { name: /^أظهر.+Whisper$/u }).check();
  const names = await page.locator('#family-whisper [data-model]').count();
  await expect.poll(rows).toBe(families + 1 + names);
  await page.locator('#family-whisper [data-model] input').first().check();
  await page.getByRole('checkbox', { name: /^أظهر.+Whisper$/u }).uncheck();
  await expect.poll(rows).toBeGreaterThan(families + 1);
  await expect.poll(rows).toBeLessThanOrEqual(families + 1 + names);
  await visit('/models/?family=whisper');
  await expect.poll(rows).toBe(2 + names);
});

test('on paper all rows of the table of models are given to a screen reader, and what was folded is hidden again after it', async ({
  visit,
  page,
}) => {
  await visit('/models/');
  const hidden = page.locator('[data-models-table] [data-model][aria-hidden]');
  await expect.poll(() => hidden.count()).toBeGreaterThan(100);
  const folded = await hidden.count();
  await page.emulateMedia({ media: 'print' });
  await expect(hidden).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(hidden).toHaveCount(folded);
  // A browser that prints tells it before anything is laid out for paper.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(hidden).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(hidden).toHaveCount(folded);
});

// Orca says «status bar» of each, to whoever goes through the page line by line; what says that something was copied needs no role.
for (const path of ['/feeds/', '/articles/gpt-4o-petition/']) {
  test(`nothing empty is read as a status bar on ${path}`, async ({ visit, page }) => {
    await visit(path);
    await expect(page.locator('[aria-live="polite"]').first()).toBeAttached();
    expect((await treeOf(page)).filter(({ role }) => role === 'status')).toEqual([]);
  });
}

test('words that were found are marked for the eye alone', async ({ visit, page }) => {
  await visit(searchPath('عريضة'));
  await expect(hits(page).locator('mark').first()).toBeVisible();
  expect((await treeOf(page)).filter(({ role }) => role === 'mark')).toEqual([]);
});

test.describe('the content of the tests', () => {
  test.use({ site: 'preview' });

  for (const path of [fixtureArticle, '/articles/draft-with-picture/', '/corrections/', '/__review/']) {
    test(`breaks no rule of accessibility on ${path}`, async ({ visit }) => {
      expect(await violationsOn(await visit(path))).toEqual([]);
    });
  }
});

test('what unfolds breaks no rule of accessibility', async ({ visit, page }) => {
  // The list of contents is folded on a telephone.
  await page.setViewportSize({ width: 390, height: 844 });
  await visit('/articles/gpt-4o-petition/');
  await page.locator('summary:visible').first().click();
  expect(await violationsOn(page)).toEqual([]);
});
