import type { Page } from '@playwright/test';

/** Latin words that a screen reader would read with an Arabic voice, in the page as scripts have left it. */
export async function latinWithoutLanguageOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // A choice of a list holds text alone.
      if (!parent || parent.closest('script, style, noscript, option, [aria-hidden="true"]')) continue;
      if (!parent.checkVisibility() || !/[A-Za-z]{2}/u.test(node.nodeValue ?? '')) continue;
      const language = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      if (language.startsWith('ar')) found.push((node.nodeValue ?? '').trim().slice(0, 60));
    }
    return [...new Set(found)];
  });
}
