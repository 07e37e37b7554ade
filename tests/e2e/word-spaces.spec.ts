import type { Locator } from '@playwright/test';
import { fixtureArticle } from './page-types.ts';
import { expect, test } from './site-test.ts';

/** The smallest distance between neighbours of a row, in pixels; letters of neighbours that touch would join. */
async function smallestGap(items: Locator): Promise<number> {
  return items.evaluateAll((elements) => {
    const boxes = elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    });
    const gaps = boxes.slice(1).map((box, index) => {
      const before = boxes[index]!;
      return Math.abs(box.top - before.top) > 4
        ? Infinity
        : Math.max(before.left - box.right, box.left - before.right);
    });
    return Math.min(...gaps);
  });
}

test('words of the navigation do not join at 360 and 1280 pixels', async ({ visit, page }) => {
  await visit('/');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const navigation of ['.masthead nav a', 'footer nav a']) {
      expect(await page.locator(navigation).count()).toBeGreaterThan(3);
      expect(await smallestGap(page.locator(navigation))).toBeGreaterThan(4);
    }
  }
});

test.describe('in the article of the tests', () => {
  test.use({ site: 'fixture' });

  test('words around links, emphasis and code keep their spaces', async ({ visit }) => {
    const page = await visit(fixtureArticle);
    const paragraph = page.locator('.prose p', { hasText: 'داخل رابط' });
    expect(await paragraph.innerText()).toMatch(
      /^كلمة داخل رابط وكلمة بارزة وكلمة مائلة في المصدر وكلمة code كلها متباعدة\./u,
    );
    for (const inline of ['a:not([data-footnote-ref])', 'strong', 'em', 'code']) {
      const gaps = await paragraph
        .locator(inline)
        .first()
        .evaluate((element) => {
          const edge = (node: Node | null, at: 'first' | 'last'): DOMRect => {
            const range = document.createRange();
            const text = node?.nodeValue ?? '';
            const index = at === 'first' ? text.search(/\S/u) : text.trimEnd().length - 1;
            range.setStart(node!, index);
            range.setEnd(node!, index + 1);
            return range.getBoundingClientRect();
          };
          const own = element.getBoundingClientRect();
          const [before, after] = [edge(element.previousSibling, 'last'), edge(element.nextSibling, 'first')];
          // A word on another line is parted by the end of its own.
          return [
            ...(before.bottom > own.top ? [before.left - own.right] : []),
            ...(after.top < own.bottom ? [own.left - after.right] : []),
          ];
        });
      expect(gaps, inline).not.toEqual([]);
      for (const gap of gaps) expect(gap, inline).toBeGreaterThan(2);
    }
  });
});
