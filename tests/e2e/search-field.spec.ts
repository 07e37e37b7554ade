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

test('completions are offered while typing, and the arrows go round them and the field', async ({ page }) => {
  await typeFor(page, 'عري');
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
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(0);
  await expect(field(page)).toHaveValue('عري');
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
    new RegExp(new URLSearchParams({ q: chosen }).toString().replace('+', '\\+'), 'u'),
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

test('Escape closes the list and leaves the words; the arrow opens it again', async ({ page }) => {
  await typeFor(page, 'عري');
  await field(page).press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field(page)).toHaveValue('عري');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).press('ArrowDown');
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
