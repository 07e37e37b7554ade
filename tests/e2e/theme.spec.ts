import type { Page } from '@playwright/test';
import { addressOf, expect, test } from './site-test.ts';

const NIGHT = 'rgb(15, 16, 41)';

function background(page: Page): Promise<string> {
  return page.evaluate(() => {
    const colors = [document.body, document.documentElement].map(
      (element) => getComputedStyle(element).backgroundColor,
    );
    return colors.find((color) => color !== 'rgba(0, 0, 0, 0)') ?? '';
  });
}

const themeSwitch = (page: Page) => page.locator('[data-theme-switch]');

test('the page follows the system until the reader chooses', async ({ visit, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit('/');
  const day = await background(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => background(page)).toBe(NIGHT);
  expect(day).not.toBe(NIGHT);
});

test('the switch turns day to night, says which it is, and turns back', async ({ visit, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit('/');
  const day = await background(page);
  const named = page.getByRole('button', { name: 'الوضع الليلي', exact: true });
  await expect(named).toHaveAttribute('aria-pressed', 'false');
  await themeSwitch(page).click();
  await expect.poll(() => background(page)).toBe(NIGHT);
  await expect(named).toHaveAttribute('aria-pressed', 'true');
  await themeSwitch(page).press('Enter');
  await expect.poll(() => background(page)).toBe(day);
  await expect(named).toHaveAttribute('aria-pressed', 'false');
});

for (const [choice, scheme] of [
  ['night', 'light'],
  ['day', 'dark'],
] as const) {
  test(`the choice of ${choice} holds on the next page, from before its first paint`, async ({
    visit,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await visit('/');
    await themeSwitch(page).click();
    const chosen = await background(page);

    await page.addInitScript(() => {
      const seen = window as unknown as { themeBeforeBody?: string };
      new MutationObserver((_, observer) => {
        // As soon as there is a body something can be painted.
        if (!document.body) return;
        seen.themeBeforeBody = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${addressOf('production')}about/`);
    expect(
      await page.evaluate(() => (window as unknown as { themeBeforeBody?: string }).themeBeforeBody),
    ).toBe(choice);
    expect(await background(page)).toBe(chosen);
    await page.reload();
    expect(await background(page)).toBe(chosen);
  });
}

test('the switch works where storage is closed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(addressOf('production'));
  await themeSwitch(page).click();
  await expect.poll(() => background(page)).toBe(NIGHT);
});
