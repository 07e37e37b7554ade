import type { Page } from '@playwright/test';

/** Widths of telephones, tablets and screens, in CSS pixels. */
export const WIDTHS = [360, 390, 480, 600, 768, 900, 1024, 1280, 1440];

/** The narrowest of each layout: what fits there fits in more room. `npm run test:access` goes through all of them. */
export const NARROWEST = [360, 480, 768, 900, 1024, 1280];

/** What does not fit at the present width: the page itself, boxes that stick out of it, and texts that are cut. */
export async function overflowOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    }
    const describe = (element: Element): string =>
      `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;
    const unseen = new Map<Element | null, boolean>([[null, false]]);
    /** What is there for a screen reader alone, by its class or at this width. */
    const isHiddenFromSight = (element: Element | null): boolean => {
      let found = unseen.get(element);
      if (found === undefined) {
        const isClipped = getComputedStyle(element!).clipPath === 'inset(50%)' || element!.matches('.skip');
        found = isClipped || isHiddenFromSight(element!.parentElement);
        unseen.set(element, found);
      }
      return found;
    };
    /** What may be wider than its place, because the reader can scroll it. */
    const scrollers = new Map<Element, Element | null>();
    const scroller = (element: Element): Element | null => {
      const around = element.parentElement;
      if (!around) return null;
      let found = scrollers.get(around);
      if (found === undefined) {
        found = /auto|scroll/u.test(getComputedStyle(around).overflowX) ? around : scroller(around);
        scrollers.set(around, found);
      }
      return found;
    };
    for (const element of document.body.querySelectorAll('*')) {
      if (isHiddenFromSight(element) || element.closest('svg') || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (!scroller(element) && (box.left < -0.5 || box.right > width + 0.5)) {
        found.push(
          `sticks out by ${Math.round(Math.max(-box.left, box.right - width))}: ${describe(element)}`,
        );
      }
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const cuts = /hidden|clip/u;
      if (display !== 'inline' && cuts.test(overflowX) && element.scrollWidth > element.clientWidth + 1) {
        found.push(`cut at its side: ${describe(element)}`);
      }
      if (display !== 'inline' && cuts.test(overflowY) && element.scrollHeight > element.clientHeight + 1) {
        found.push(`cut below: ${describe(element)}`);
      }
    }
    // A word that is longer than its line shows only in the text itself.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent ||
        isHiddenFromSight(parent) ||
        !parent.checkVisibility() ||
        (node.nodeValue ?? '').trim() === ''
      )
        continue;
      const block = blockOf(parent);
      if (/auto|scroll/u.test(getComputedStyle(block).overflowX) || scroller(block)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const room = block.getBoundingClientRect();
      for (const box of range.getClientRects()) {
        if (box.width > 0 && (box.left < room.left - 1.5 || box.right > room.right + 1.5)) {
          found.push(
            `text leaves its box by ${Math.round(Math.max(room.left - box.left, box.right - room.right))}: ${describe(block)}`,
          );
          break;
        }
      }
    }
    return [...new Set(found)];

    function blockOf(element: Element): Element {
      let block = element;
      while (/^(?:inline|contents)$/u.test(getComputedStyle(block).display) && block.parentElement)
        block = block.parentElement;
      return block;
    }
  });
}

/** What does not fit at any of the widths. */
export async function sweep(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await overflowOn(page)).map((what) => `${width} px: ${what}`));
  }
  return found;
}
