import { chromium, type Page } from '@playwright/test';
import { browserFlags, ensureBrowser } from './browser.ts';
import { visualOrders } from './visual-order.ts';

/** A page that shows texts as a feed reader does: without our styles, each in the direction of its first letter. */
export interface Reader {
  page: Page;
  close(): Promise<void>;
}

export async function openReader(): Promise<Reader> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  return { page: await browser.newPage(), close: () => browser.close() };
}

/** Blocks that hold a line of text of their own. */
const LINES = 'h1, p, li, td, th, h2, h3, h4, figcaption';
const ISOLATED = /[\u2066\u2068](?<name>[^\u2066-\u2069]*)\u2069/gu;

/**
 * Shows an item, and looks for every isolated name where the eye meets it.
 *
 * @returns the names that it meets in another order than they are written in, each with its line
 */
export async function misplacedNames(
  { page }: Pick<Reader, 'page'>,
  title: string,
  html: string,
): Promise<string[]> {
  await page.setContent(`<!doctype html><h1 dir="auto"></h1><main dir="auto">${html}</main>`);
  await page.evaluate((text) => {
    document.querySelector('h1')!.textContent = text;
  }, title);
  const lines = page.locator(LINES);
  const [texts, orders] = [await lines.allTextContents(), await visualOrders(lines)];
  const found = texts.flatMap((text, index) => {
    const names = [...text.matchAll(ISOLATED)].map((match) => flatten(match.groups!['name']!));
    const seen = flatten(orders[index]!.replaceAll(/[\u2066-\u2069]/gu, ''));
    return names.filter((name) => !seen.includes(name)).map((name) => `${name}: ${seen.slice(0, 120)}`);
  });
  return found;
}

const flatten = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
