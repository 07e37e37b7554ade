import type { Page } from '@playwright/test';

/** Where the focus is, and what is wrong with what the reader sees of it. */
interface Stop {
  /** The place of the element in the document, by which stops are told apart. */
  place: number;
  /** What the reader cannot see of it; empty when all is well. */
  fault: string;
  /** Whether it is marked. */
  marked: boolean;
  what: string;
}

/**
 * What has the focus: whether it is marked, and whether it is seen at all (WCAG 2.2, 2.4.7 and 2.4.11). An element is
 * seen when at least one of nine points of it is neither outside the window nor under something else.
 */
export async function focusOn(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const marked = [element, element.closest('form')].some((candidate) => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const seen = [...element.getClientRects()].some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const above = document.elementFromPoint(left + across * width, top + down * height);
          return above !== null && (element.contains(above) || above.contains(element));
        }),
      ),
    );
    const what = `<${element.localName}> ${(element.getAttribute('aria-label') ?? element.innerText).slice(0, 40)}`;
    return {
      place: [...document.querySelectorAll('*')].indexOf(element),
      fault: seen ? '' : `hidden: ${what}`,
      marked,
      what,
    };
  });
}

/**
 * What the keyboard does not reach from the top of a page, or not by a mark that is seen. The long lists repeat what
 * their first entries show, so sixty presses are enough; `npm run test:access` goes back too, and at other sizes.
 */
export async function lostToKeyboardOn(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
    return [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex="0"]'),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
      .length;
  });
  const presses = Math.min(wanted, 60);
  const stops = await walk(page, 'Tab', presses);
  const reached = new Set(stops.map(({ place }) => place)).size;
  return [
    ...stops.flatMap(({ marked, what }) => (marked ? [] : `not marked: ${what}`)),
    ...stops.flatMap(({ fault }) => fault || []),
    ...(reached === presses ? [] : [`${presses} presses reach ${reached} places`]),
  ];
}

/** Goes on by a key as long as there is something to go to, and returns every stop. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', presses: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(key);
    const stop = await focusOn(page);
    // Past the last element the focus is the browser's own.
    if (stop.what.startsWith('<body>')) break;
    stops.push(stop);
  }
  return stops;
}
