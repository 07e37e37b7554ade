import type { Locator, Page } from '@playwright/test';
import { field, hits, results, summary } from './search-page.ts';
import { expect, test } from './site-test.ts';

const options = (page: Page): Locator => page.locator('[role="option"]');

/** Types until completions are offered. */
async function typeFor(page: Page, text: string): Promise<void> {
  await field(page).pressSequentially(text, { delay: 20 });
  await expect(options(page).first()).toBeVisible();
}

test.beforeEach(async ({ visit }) => {
  await visit('/search/');
});

test('the field asks phones for the right keyboard, and takes the direction of what is typed', async ({
  page,
}) => {
  for (const [name, value] of Object.entries({
    dir: 'auto',
    enterkeyhint: 'search',
    inputmode: 'search',
    autocomplete: 'off',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
  })) {
    await expect(field(page)).toHaveAttribute(name, value);
  }
});

test('completions are offered while typing, and the arrows go through them, into the results and back', async ({
  page,
}) => {
  await typeFor(page, 'صو');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  const list = page.getByRole('listbox');
  await expect(field(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id'))!);
  const count = await options(page).count();

  await field(page).press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).first().getAttribute('id'))!,
  );
  await field(page).press('ArrowUp');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await field(page).press('ArrowUp');
  await expect(options(page).nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  await field(page).press('ArrowDown');
  await expect(hits(page).nth(0).locator('a').first()).toBeFocused();
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1).locator('a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('صو');
});

test('without an open list, the arrow goes into the results at once', async ({ page }) => {
  await field(page).pressSequentially('صوت');
  await field(page).press('Enter');
  await expect(hits(page).first()).toBeVisible();
  await field(page).press('ArrowDown');
  await expect(hits(page).first().locator('a').first()).toBeFocused();
});

test('Enter takes the marked completion, searches for it and closes the list', async ({ page }) => {
  await typeFor(page, 'عري');
  await field(page).press('ArrowDown');
  const chosen = (await options(page).first().getAttribute('data-query'))!;
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue(chosen);
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(summary(page)).toContainText(`«${chosen}»`);
  await expect(hits(page).first()).toBeVisible();
  await expect(page).toHaveURL(
    new RegExp(new URLSearchParams({ q: chosen }).toString().replaceAll('+', '\\+'), 'u'),
  );
});

test('a press on a completion takes it, and the focus stays in the field', async ({ page }) => {
  await typeFor(page, 'عري');
  const chosen = (await options(page).first().getAttribute('data-query'))!;
  await options(page).first().click();
  await expect(field(page)).toHaveValue(chosen);
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('Enter without a marked completion searches for what was typed', async ({ page }) => {
  await typeFor(page, 'عري');
  await field(page).press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveValue('عري');
  await expect(results(page)).toHaveAttribute('data-state', 'done');
});

test('Escape closes the list and leaves the words; the arrow with Alt opens it again', async ({ page }) => {
  await typeFor(page, 'عري');
  await field(page).press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveValue('عري');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).press('Alt+ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('the list closes when the field is left', async ({ page }) => {
  await typeFor(page, 'عري');
  await field(page).press('Tab');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('left and right move in the text, never in the list', async ({ page }) => {
  await typeFor(page, 'عري');
  const caret = (): Promise<number | null> =>
    field(page).evaluate((input: HTMLInputElement) => input.selectionStart);
  expect(await caret()).toBe(3);
  await field(page).press('ArrowRight');
  await expect.poll(caret).toBe(2);
  await field(page).press('ArrowLeft');
  await expect.poll(caret).toBe(3);
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(0);
});

test('while an input method composes, its keys are its own, and its text is searched for', async ({
  page,
}) => {
  await typeFor(page, 'عري');
  const prevented = await field(page).evaluate((input: HTMLInputElement) =>
    ['ArrowDown', 'Enter', 'Escape'].map(
      (key) =>
        !input.dispatchEvent(
          new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
        ),
    ),
  );
  expect(prevented).toEqual([false, false, false]);
  await expect(page.getByRole('listbox')).toBeVisible();
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'Sora';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await expect(summary(page)).toContainText('Sora');
});

test('completions of an older query never come after those of a newer', async ({ page }) => {
  await field(page).pressSequentially('عري');
  await field(page).fill('');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await page.waitForTimeout(500);
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('names and titles are offered, by half a name too, and none is a mere form of a word', async ({
  page,
}) => {
  await typeFor(page, 'سور');
  await expect(options(page).first()).toHaveText('Sora');
  for (const text of await options(page).allInnerTexts()) expect(text).toMatch(/^Sora/u);
  // Of half a name the results are there already, and it is said whose they are.
  await expect(summary(page)).toContainText('نتائج عن «سور»');
  await expect(hits(page).first()).toContainText('Sora');
  await field(page).fill('');
  await typeFor(page, 'عر');
  for (const text of await options(page).allInnerTexts()) expect(text).not.toMatch(/^(?:عربي|عرض|عرضت)$/u);
});

for (const width of [390, 1280]) {
  test(`completions cover neither the sentence of results nor the first of them, at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await typeFor(page, 'صو');
    await expect(summary(page)).toContainText('نتيجة');
    const [said, list, first] = await Promise.all(
      [summary(page), page.getByRole('listbox'), hits(page).first()].map((part) => part.boundingBox()),
    );
    expect(list!.y).toBeGreaterThanOrEqual(said!.y + said!.height);
    expect(first!.y).toBeGreaterThanOrEqual(list!.y + list!.height);
    expect(list!.height).toBeLessThan(50);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The last of the row is brought into sight when it is marked.
    await field(page).press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await expect(options(page).last()).toBeInViewport();
  });
}

test('a result that is pressed while completions are open is the one that opens', async ({ page }) => {
  await typeFor(page, 'صو');
  const link = hits(page).nth(1).locator('a').first();
  const path = await link.evaluate((element: HTMLAnchorElement) => element.pathname);
  const box = (await link.boundingBox())!;
  await page.mouse.move(box.x + box.width - 8, box.y + 4);
  await page.mouse.down();
  await page.waitForTimeout(150);
  await page.mouse.up();
  await page.waitForURL((url) => url.pathname === path);
});

test('of one letter it is said what to do', async ({ page }) => {
  await field(page).pressSequentially('ع');
  await expect(summary(page)).toHaveText(/^حرف واحد لا يكفي\. اكتب حرفين أو أكثر/u);
  await expect(page.locator('[data-search-none]')).toBeHidden();
});

test('a beginning of words is said to be one, without an ellipsis', async ({ page }) => {
  await field(page).pressSequentially('عر');
  await expect(summary(page)).toHaveText(/عن «عر» وما يبدأ به\.$/u);
});

test('who comes from another page of the site finds the search in the same font', async ({ visit, page }) => {
  const widthOfName = (): Promise<number> =>
    page
      .locator('header a')
      .first()
      .evaluate((name) => name.getBoundingClientRect().width);
  await visit('/about/');
  await page.evaluate(() => document.fonts.ready);
  const wanted = await widthOfName();
  for (const query of ['o3', 'عريضة']) {
    await page.goto(`${new URL('/search/', page.url()).href}?q=${encodeURIComponent(query)}`, {
      referer: page.url(),
    });
    await expect(hits(page).first()).toBeVisible();
    expect(await widthOfName()).toBe(wanted);
  }
});

test('the example in the field is whole on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const overflow = await field(page).evaluate((input: HTMLInputElement) => {
    input.value = input.placeholder;
    return input.scrollWidth - input.clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
});
