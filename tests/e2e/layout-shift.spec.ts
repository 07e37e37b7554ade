import type { Browser, Page } from '@playwright/test';
import { testClock } from '../support/variants.ts';
import { addressOf, expect, test } from './site-test.ts';

/** A shift as the browser tells it, of which the types of the DOM know nothing yet. */
interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/**
 * Loads a page of which some files arrive late, and returns how far it shifted (as CLS counts it), and what moved.
 *
 * @param by milliseconds, for each file: one that another names is as late again
 */
async function shiftOn(
  page: Page,
  path: string,
  lateFiles: RegExp,
  by = 1000,
): Promise<{ shift: number; moved: string; late: boolean }> {
  let late = false;
  await page.route(lateFiles, async (route) => {
    await new Promise((done) => setTimeout(done, by));
    late = true;
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, moved: '' };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        seen.shift += value;
        for (const { node } of sources)
          seen.moved += `\n${(node as Element | null)?.outerHTML?.slice(0, 200)}`;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${addressOf('production')}${path.slice(1)}`, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames, so that what the font has moved is painted and counted.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => setTimeout(done, 200));
  });
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { shift: number; moved: string } }).seen,
  );
  return { ...seen, late };
}

/** Does the same in a window of each width, which shares nothing with the others, all at once. */
async function inWindows(
  browser: Browser,
  widths: readonly number[],
  work: (page: Page, width: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    widths.map(async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      await work(await context.newPage(), width);
      await context.close();
    }),
  );
}

/** Windows of a telephone and of a screen, opened side by side: most of these tests is waiting for what comes late. */
const WIDTHS = [390, 1280];

for (const path of ['/', '/articles/gpt-4o-petition/', '/timeline/']) {
  test(`nothing on ${path} moves when the font arrives, at 390 and 1280 pixels`, async ({ browser }) => {
    await inWindows(browser, WIDTHS, async (page, width) => {
      const { shift, moved, late } = await shiftOn(page, path, /\.woff2$/u);
      expect(late, 'the font was held back').toBe(true);
      expect(shift, `${width} pixels${moved}`).toBeLessThan(0.01);
    });
  });
}

for (const path of [
  '/',
  '/articles/gpt-4o-petition/',
  '/timeline/',
  '/models/',
  '/search/?q=GPT-4o',
  '/search/?q=نموزج',
  '/saved/',
  '/in-use/#use=gpt-4o,gpt-5',
]) {
  test(`nothing on ${path} moves when scripts and what they load arrive, at 390 and 1280 pixels`, async ({
    browser,
  }) => {
    await inWindows(browser, WIDTHS, async (page, width) => {
      const { shift, moved, late } = await shiftOn(
        page,
        path,
        /\/_astro\/(?!theme-early)[^/]+\.js$|\/pagefind\//u,
        // Scripts name others, six deep; the page is painted long before the first.
        400,
      );
      expect(late, 'the scripts were held back').toBe(true);
      expect(shift, `${width} pixels${moved}`).toBe(0);
    });
  });
}

// The days left become fewer letters, more of them, or a sentence that the date has passed.
for (const days of [1, 2, 8, 54]) {
  test(`the record stays in its place from 390 to 1280 pixels when the build is ${days} days older than the reader's day`, async ({
    browser,
  }) => {
    for (const width of [390, 768, 1280]) {
      // One after the other: on two cores a third window can be late with its font, which moves a hair too.
      await inWindows(browser, [width], async (page) => {
        await page.clock.setFixedTime((testClock + days * 86_400) * 1000);
        const counts = page.locator('[data-days-left-to]');
        const { shift, moved } = await shiftOn(
          page,
          '/timeline/figures/upcoming/',
          /\/_astro\/(?!theme-early)[^/]+\.js$/u,
        );
        const built = await (await page.request.get(page.url())).text();
        expect(built, "the count was the reader's").not.toContain(`>${await counts.first().textContent()}<`);
        expect(shift, `${width} pixels${moved}`).toBe(0);
      });
    }
  });
}
