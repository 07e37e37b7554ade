import { addressOf, expect, test } from './site-test.ts';

/** Pages of text, whose headings stand in the margin of a wide screen; the search has what narrows its results there. */
const pages = ['/about/', '/about/accessibility/', '/api/', '/corrections/', '/feeds/', '/search/?q=GPT-4o'];

test.use({ viewport: { width: 1280, height: 900 } });

for (const path of pages) {
  test(`${path} leaves no half of a wide screen empty`, async ({ page }) => {
    await page.goto(`${addressOf('production')}${path.slice(1)}`);
    if (path.startsWith('/search/')) await page.locator('[data-search-fold]:visible').waitFor();
    const used = await page.locator('main > .page').evaluate((column) => {
      const { left, right } = column.getBoundingClientRect();
      // The head of the page stands above both columns and says nothing of what is under it.
      const texts = [...column.querySelectorAll('p, li, pre, h2, label')].filter(
        (text) => text.getClientRects().length > 0 && !text.closest('.page-head'),
      );
      const edges = texts.map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return range.getBoundingClientRect();
      });
      const most = Math.max(...edges.map((edge) => edge.right)) - Math.min(...edges.map((edge) => edge.left));
      return most / (right - left);
    });
    expect(used).toBeGreaterThan(0.85);
  });
}

for (const path of ['/about/', '/about/accessibility/']) {
  test(`each heading of ${path} stands beside the first line of its text`, async ({ page }) => {
    await page.goto(`${addressOf('production')}${path.slice(1)}`);
    const apart = await page.locator('.headed > h2').evaluateAll((headings) =>
      headings.map((heading) => {
        const [title, text] = [heading, heading.nextElementSibling!].map((one) =>
          one.getBoundingClientRect(),
        );
        return { down: Math.abs(title!.top - text!.top), between: title!.left - text!.right };
      }),
    );
    expect(apart.length).toBeGreaterThan(2);
    for (const { down, between } of apart) {
      expect(down).toBeLessThan(8);
      expect(between).toBeGreaterThan(0);
    }
  });
}
