import type { Page } from '@playwright/test';

/**
 * What has no place on paper, and links to elsewhere that do not tell where they lead. An article tells it in the list of its
 * sources, on lines of their own and as people read addresses, and in no sentence.
 */
export async function wrongOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => [
    ...[...document.querySelectorAll('nav, form, input, select, :not(th) > button, .skip')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => `cannot be pressed: ${element.outerHTML.slice(0, 80)}`),
    ...[...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')]
      .filter((link) => link.checkVisibility())
      .flatMap((link) => {
        const { content, display } = getComputedStyle(link, '::after');
        const told = content.includes(link.getAttribute('href')!);
        if (!link.closest('.article')) return told ? [] : [`does not tell its address: ${link.href}`];
        if (!link.matches('.source > a'))
          return told ? [`tells its address in a sentence: ${link.href}`] : [];
        const isWell = told && display === 'block' && !/%d[89]/iu.test(content);
        return isWell ? [] : [`does not tell its address well: ${content}`];
      }),
  ]);
  await page.emulateMedia({ media: 'screen' });
  return found;
}
