import type { Page } from '@playwright/test';

/** Elements of a line whose words touch, as «كلمة» and a link after it would without a space. */
export async function joinedWordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const next = element.nextSibling;
      // Clitics are written together with the name that follows; two elements never are.
      if (!(next instanceof HTMLElement) || !element.checkVisibility() || !next.checkVisibility()) continue;
      const [before, after] = [element.innerText, next.innerText];
      if (!/[\p{L}\d]$/u.test(before) || !/^[\p{L}\d]/u.test(after)) continue;
      const [end, start] = [boxesOf(element).at(-1), boxesOf(next)[0]];
      if (!end || !start || Math.min(end.bottom, start.bottom) - Math.max(end.top, start.top) < 4) continue;
      const gap = Math.max(end.left - start.right, start.left - end.right);
      if (gap < 2) found.push(`${before.slice(-20)}|${after.slice(0, 20)}`);
    }

    /** Where the text of an element is drawn. */
    function boxesOf(element: HTMLElement): DOMRect[] {
      const boxes: DOMRect[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
      }
      return boxes;
    }
    return found;
  });
}
