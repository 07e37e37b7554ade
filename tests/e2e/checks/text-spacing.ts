import type { Page } from '@playwright/test';
import { overflowOn } from './overflow.ts';

/** What WCAG 1.4.12 lets a reader set, all at once. Latin letters alone are spaced out: Arabic ones would come apart. */
const SPACED = `
  * { line-height: 1.5 !important; word-spacing: 0.16em !important; }
  :lang(en) { letter-spacing: 0.12em !important; }
  p { margin-block-end: 2em !important; }
`;

/** What no longer fits, at the present width, when a reader spaces out the text. */
export async function lostToSpacingOn(page: Page): Promise<string[]> {
  // Added as an object: the site's policy refuses a style that stands in the page.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, SPACED);
  const found = await overflowOn(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return found;
}
