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

/** What the parts of tables are in Chromium's own tree, with the names of their heads. */
async function tablePartsOn(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const parts = new Set(['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']);
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }))
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
