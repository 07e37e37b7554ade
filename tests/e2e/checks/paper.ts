import type { Page } from '@playwright/test';

/** What has no place on paper, and links to elsewhere that do not tell where they lead. */
export async function wrongOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => [
    ...[...document.querySelectorAll('nav, form, input, select, :not(th) > button, .skip')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => `cannot be pressed: ${element.outerHTML.slice(0, 80)}`),
    ...[...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')]
      .filter((link) => link.checkVisibility())
      .filter((link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href')!))
      .map(({ href }) => `does not tell its address: ${href}`),
  ]);
  await page.emulateMedia({ media: 'screen' });
  return found;
}
