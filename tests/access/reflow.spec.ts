import { overflowOn, sweep } from '../e2e/checks/overflow.ts';
import { lostToSpacingOn } from '../e2e/checks/text-spacing.ts';
import { everyPage } from '../e2e/page-types.ts';
import { expect, test } from '../e2e/site-test.ts';

/** So much of a window may be covered by what stays in view while the page scrolls. */
const COVERED = 0.5;

for (const [name, path] of everyPage) {
  test(`${name} fits at every width, and is read at 400 % and with its text spaced out, scrolling one way alone`, async ({
    visit,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await visit(path);
    expect.soft(await overflowOn(page), 'what does not fit at 400 %').toEqual([]);
    const covered = await page.evaluate(() =>
      Math.max(
        0,
        ...[...document.querySelectorAll('body *')]
          .filter((element) => /fixed|sticky/u.test(getComputedStyle(element).position))
          .map((element) => element.getBoundingClientRect().height / window.innerHeight),
      ),
    );
    expect.soft(covered, 'the part of the window that is covered').toBeLessThan(COVERED);
    expect.soft(await sweep(page), 'what does not fit from 360 to 1440 pixels').toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await lostToSpacingOn(page), `what is lost to spacing at ${width} pixels`).toEqual([]);
    }
  });
}
