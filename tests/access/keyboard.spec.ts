import { walk } from '../e2e/checks/focus.ts';
import { everyPage } from '../e2e/page-types.ts';
import { expect, test } from '../e2e/site-test.ts';

/** How far the keyboard goes on a page: long lists repeat what their first entries show. */
const FORWARDS = 45;
const BACKWARDS = 25;

/* On the way back what comes to the top of the window can lie under what stays there: WCAG 2.2, 2.4.11. */
for (const [width, height] of [
  [390, 800],
  [1280, 900],
  // 1280 × 1024, magnified to 400 %
  [320, 256],
] as const) {
  test.describe(`in a window of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const [name, path] of everyPage) {
      test(`what has the focus is seen, forwards and backwards, on ${name}`, async ({ visit }) => {
        const page = await visit(path);
        const stops = [...(await walk(page, 'Tab', FORWARDS)), ...(await walk(page, 'Shift+Tab', BACKWARDS))];
        expect(stops.length).toBeGreaterThan(10);
        expect(stops.flatMap(({ fault }) => fault || [])).toEqual([]);
        expect(stops.flatMap(({ marked, what }) => (marked ? [] : `unmarked: ${what}`))).toEqual([]);
      });
    }
  });
}
