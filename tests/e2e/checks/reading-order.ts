import type { Page } from '@playwright/test';

/** Passages that a reader of one column sees before what the document, and so a screen reader, says before them. */
export async function misplacedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    let before = { bottom: 0, top: 0, text: '' };
    for (const element of document.querySelectorAll<HTMLElement>(
      'main :is(h1, h2, h3, h4, p, blockquote, figcaption, summary, form)',
    )) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, [aria-hidden="true"]')) continue;
      const { top, bottom, height } = element.getBoundingClientRect();
      const text = element.innerText.trim().slice(0, 40);
      if (height === 0 || text === '') continue;
      // What stays in view while the page scrolls has no place of its own, and what scrolls in a frame another one.
      if (getComputedStyle(element).position === 'fixed' || isInFrame(element)) continue;
      if (bottom <= before.top) found.push(`«${text}» stands above «${before.text}»`);
      before = { bottom, top, text };
    }
    return found;

    function isInFrame(element: Element): boolean {
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (around.scrollHeight > around.clientHeight && getComputedStyle(around).overflowY === 'auto')
          return true;
      }
      return false;
    }
  });
}
