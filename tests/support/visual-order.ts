import type { Locator } from '@playwright/test';

/**
 * The characters of an element in the order in which the eye meets them from left to right, read from where the
 * browser has drawn each. Letters of Arabic words come out backwards, Latin ones as they are written: what
 * stands in this string is what is seen.
 *
 * The element is kept on one line meanwhile, so that no line break falls into what is looked for.
 */
export async function visualOrder(locator: Locator): Promise<string> {
  await locator.waitFor({ state: 'attached' });
  return (await locator.evaluateAll(ordersOf))[0]!;
}

/** The same of every element that a locator finds, at once. */
export function visualOrders(locator: Locator): Promise<string[]> {
  return locator.evaluateAll(ordersOf);
}

// It runs in the page, so it holds all that it needs.
function ordersOf(elements: Element[]): string[] {
  const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  return (elements as HTMLElement[]).map((element) => {
    const before = element.style.whiteSpace;
    element.style.whiteSpace = 'nowrap';
    const drawn: { text: string; x: number; y: number; height: number }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { segment, index } of graphemes.segment(node.nodeValue ?? '')) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const box = [...range.getClientRects()].find(({ width }) => width > 0);
        if (!box) continue;
        drawn.push({
          text: /\s/u.test(segment) ? ' ' : segment,
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
          height: box.height,
        });
      }
    }
    element.style.whiteSpace = before;
    // Characters whose middles are closer than half a line stand on one line; small raised ones belong to it.
    const lines: (typeof drawn)[] = [];
    for (const character of drawn) {
      const line = lines.find(
        ([first]) => first && Math.abs(first.y - character.y) < Math.max(first.height, character.height) / 2,
      );
      if (line) line.push(character);
      else lines.push([character]);
    }
    return lines
      .map((line) =>
        line
          .toSorted((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(''),
      )
      .join('\n');
  });
}

/** How an Arabic word comes out of `visualOrder`. */
export function backwards(word: string): string {
  const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });
  return [...graphemes.segment(word)]
    .map(({ segment }) => segment)
    .reverse()
    .join('');
}
