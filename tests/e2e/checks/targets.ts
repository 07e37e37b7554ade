import type { Page } from '@playwright/test';

/** CSS pixels. */
const SMALLEST = 24;

/** What a thumb would miss, at the present width. */
export async function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    // Entries that are off the screen are not laid out until they come near: lay them out to measure them.
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
    }
    const blockOf = (element: Element): Element => {
      let block = element;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      return block;
    };
    // WCAG 2.2, 2.5.8: a target in a sentence, or with room around it, may be smaller.
    const isInSentence = (element: Element): boolean => {
      const block = blockOf(element);
      if (block === element) return false;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { parentElement, nodeValue } = node;
        if (!parentElement || element.contains(parentElement) || !/[\p{L}\d]/u.test(nodeValue ?? ''))
          continue;
        if (parentElement.checkVisibility() && blockOf(parentElement) === block) return true;
      }
      return false;
    };
    const targets = [
      ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .skip'));
    const boxes = targets.map((element) => element.getBoundingClientRect());
    const isAlone = (index: number): boolean => {
      const { left, right, top, bottom } = boxes[index]!;
      const x = (left + right) / 2;
      const y = (top + bottom) / 2;
      return boxes.every(
        (other, place) =>
          place === index ||
          Math.hypot(
            Math.max(other.left - x, 0, x - other.right),
            Math.max(other.top - y, 0, y - other.bottom),
          ) >=
            smallest / 2,
      );
    };
    return targets.flatMap((element, index) => {
      const { width: across, height } = boxes[index]!;
      if (Math.min(across, height) >= smallest - 0.1 || isInSentence(element) || isAlone(index)) return [];
      return [
        `${Math.round(across)}×${Math.round(height)} <${element.localName}> ${(element.textContent ?? '').trim().slice(0, 40)}`,
      ];
    });
  }, SMALLEST);
}
