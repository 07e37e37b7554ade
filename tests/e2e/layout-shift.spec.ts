import type { Page } from '@playwright/test';
import { testClock } from '../support/variants.ts';
import { addressOf, expect, test } from './site-test.ts';

/**
 * Loads a page of which some files arrive late, and returns how far it shifted (as CLS counts it).
 *
 * @param by milliseconds, for each file: one that another names is as late again
 */
async function shiftOn(
  page: Page,
  path: string,
  lateFiles: RegExp,
  by = 1000,
): Promise<{ shift: number; late: boolean }> {
  let late = false;
  await page.route(lateFiles, async (route) => {
    await new Promise((done) => setTimeout(done, by));
    late = true;
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${addressOf('production')}${path.slice(1)}`, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames, so that what the font has moved is painted and counted.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await new Promise((done) => setTimeout(done, 200));
  });
  return {
    shift: await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift),
    late,
  };
}

for (const width of [390, 1280]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const path of ['/', '/articles/gpt-4o-petition/', '/timeline/']) {
      test(`nothing on ${path} moves when the font arrives`, async ({ page }) => {
        const { shift, late } = await shiftOn(page, path, /\.woff2$/u);
        expect(late, 'the font was held back').toBe(true);
        expect(shift).toBeLessThan(0.01);
      });
    }

    for (const path of [
      '/',
      '/articles/gpt-4o-petition/',
      '/timeline/',
      '/search/?q=GPT-4o',
      '/search/?q=نموزج',
    ]) {
      test(`nothing on ${path} moves when scripts and what they load arrive`, async ({ page }) => {
        const { shift, late } = await shiftOn(
          page,
          path,
          /\/_astro\/(?!theme-early)[^/]+\.js$|\/pagefind\//u,
          // Scripts name others, six deep; the page is painted long before the first.
          400,
        );
        expect(late, 'the scripts were held back').toBe(true);
        expect(shift).toBe(0);
      });
    }
  });
}

for (const width of [390, 768, 1280]) {
  test.describe(`at ${width} pixels, when a build is older than the reader's day`, () => {
    test.use({ viewport: { width, height: 800 } });

    // The days left become fewer letters, more of them, or a sentence that the date has passed.
    for (const days of [1, 2, 8, 54]) {
      test(`the record stays in its place, ${days} days later`, async ({ page }) => {
        await page.clock.setFixedTime((testClock + days * 86_400) * 1000);
        const counts = page.locator('[data-days-left-to]');
        const { shift } = await shiftOn(
          page,
          '/timeline/figures/upcoming/',
          /\/_astro\/(?!theme-early)[^/]+\.js$/u,
        );
        const built = await (await page.request.get(page.url())).text();
        expect(built, "the count was the reader's").not.toContain(`>${await counts.first().textContent()}<`);
        expect(shift).toBe(0);
      });
    }
  });
}
