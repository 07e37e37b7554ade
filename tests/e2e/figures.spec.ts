import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const figures = ['/timeline/figures/', '/timeline/figures/lives/', '/timeline/figures/notice/'] as const;

/** Labels of one drawing that cover each other by more than a hair, or that leave its figure. */
function badLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const HAIR = 1;
    return [...document.querySelectorAll('svg')].flatMap((svg) => {
      const labels = [...svg.querySelectorAll('text')]
        .filter((text) => text.checkVisibility() && text.textContent.trim() !== '')
        .map((text) => ({ text: text.textContent.trim(), box: text.getBoundingClientRect() }));
      const figure = svg.closest('figure, section, .lives') ?? document.body;
      const frame = figure.getBoundingClientRect();
      const outside = labels
        .filter(({ box }) => box.left < frame.left - HAIR || box.right > frame.right + HAIR)
        .map(({ text }) => `«${text}» leaves its figure`);
      const covered = labels.flatMap((one, index) =>
        labels
          .slice(index + 1)
          .filter(
            (two) =>
              Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left) > HAIR &&
              Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top) > HAIR,
          )
          .map((two) => `«${one.text}» and «${two.text}» cover each other`),
      );
      return [...outside, ...covered];
    });
  });
}

for (const path of figures) {
  test(`the labels of ${path} neither meet nor leave their figure from 360 to 1440 px`, async ({
    visit,
    page,
  }) => {
    await visit(path);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await badLabels(page), `${width} px`).toEqual([]);
    }
  });
}

test('on the axis of lives a later year lies further to the left', async ({ visit, page }) => {
  await visit('/timeline/figures/lives/');
  const years = await page
    .locator('.axis')
    .first()
    .locator('text.year')
    .evaluateAll((labels) =>
      labels.map((label) => ({ year: Number(label.textContent), x: label.getBoundingClientRect().x })),
    );
  expect(years.length).toBeGreaterThan(4);
  const sorted = years.toSorted((a, b) => a.year - b.year);
  for (const [index, { x }] of sorted.entries()) {
    if (index > 0) expect(x).toBeLessThan(sorted[index - 1]!.x);
  }
});

test('a life begins on the right with its release and ends on the left', async ({ visit, page }) => {
  await visit('/models/gpt-4-0314/');
  const [release, shutdown] = await page
    .locator('.lives li svg.chart :is(circle, svg.point)')
    .evaluateAll((points) => points.map((point) => point.getBoundingClientRect().x));
  expect(shutdown).toBeLessThan(release!);
});

test('a point keeps its whole ring where it is set off from the lines behind it', async ({ visit, page }) => {
  await visit('/timeline/figures/notice/');
  const rings = page.locator('.plot circle.ring');
  expect(await rings.count()).toBeGreaterThan(3);
  // Painted under its fill, half of a ring is covered.
  for (const ring of await rings.all()) await expect(ring).toHaveCSS('paint-order', 'normal');
  await expect(page.locator('.plot circle.fill').first()).toHaveCSS('paint-order', 'stroke');
});

for (const [path, width] of [
  ['/models/gpt-4o/', 390],
  ['/models/gpt-4o/', 1280],
  ['/articles/sora-app-then-api/', 390],
] as const) {
  test(`arcs stand over the rows of their lives on ${path} at ${width} px`, async ({ visit, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await visit(path);
    const middles = (selector: string): Promise<number[]> =>
      page.locator(selector).evaluateAll((shapes) =>
        shapes.map((shape) => {
          const { x, width: across } = shape.getBoundingClientRect();
          return Math.round(x + across / 2);
        }),
      );
    // A release is a full disc, in the arcs and in the rows.
    const rows = await middles('.lives li svg.chart circle.fill');
    const arcs = await middles('.lives .arcs circle.fill');
    expect(arcs.length).toBeGreaterThan(0);
    for (const foot of arcs) expect(rows.some((row) => Math.abs(row - foot) <= 1)).toBe(true);
    const strokes = page.locator('.lives .arcs .paths path');
    expect(await strokes.count()).toBeGreaterThan(1);
    for (const stroke of await strokes.all()) await expect(stroke).not.toHaveCSS('stroke', 'none');
    const frame = (await page.locator('.lives .arcs').first().boundingBox())!;
    for (const box of await Promise.all((await strokes.all()).map((stroke) => stroke.boundingBox()))) {
      expect(box!.x).toBeGreaterThanOrEqual(frame.x - 1);
      expect(box!.x + box!.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
      expect(box!.height).toBeGreaterThan(5);
    }
  });
}

test('the figure of all lives scrolls with the page: families fold, and an open one fills the width of its axis', async ({
  visit,
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await visit('/timeline/figures/lives/');
    const scrollers = await page.locator('main *').evaluateAll(
      (elements) =>
        elements.filter((element) => {
          const { overflowY } = getComputedStyle(element);
          return (
            overflowY !== 'visible' &&
            element.scrollHeight > element.clientHeight + 1 &&
            element.checkVisibility()
          );
        }).length,
    );
    expect(scrollers, `boxes of their own scroll at ${width}`).toBe(0);
    const families = page.locator('.families details');
    expect(await families.count()).toBeGreaterThan(20);
    await expect(page.locator('.families details[open]')).toHaveCount(1);
    const spread = await families.first().evaluate((family) => {
      const axis = family.querySelector('.axis svg')!.getBoundingClientRect();
      const marks = [...family.querySelectorAll('li svg.chart rect, li svg.chart circle, li svg.point')].map(
        (mark) => mark.getBoundingClientRect(),
      );
      const left = Math.min(...marks.map((mark) => mark.left));
      const right = Math.max(...marks.map((mark) => mark.right));
      return (right - left) / axis.width;
    });
    expect(spread, `of the axis at ${width}`).toBeGreaterThan(0.7);
  }
  // The axis of an open family stays while its lives scroll.
  await page.locator('.families details').nth(2).locator('summary').click();
  await page.setViewportSize({ width: 390, height: 500 });
  const rows = page.locator('.families details').nth(2).locator('li');
  await rows.nth((await rows.count()) - 1).scrollIntoViewIfNeeded();
  const axis = (await page.locator('.families details').nth(2).locator('.axis').boundingBox())!;
  expect(axis.y).toBeGreaterThanOrEqual(-1);
});

test('the drawing of a model fills its width, and shows where it lives on in dated snapshots alone', async ({
  visit,
  page,
}) => {
  await visit('/models/gpt-4o/');
  const [figure, arcs] = await Promise.all([
    page.locator('div.lives').boundingBox(),
    page.locator('div.lives .arcs').boundingBox(),
  ]);
  expect(arcs!.width / figure!.width).toBeGreaterThan(0.95);
  await expect(page.locator('.lives li', { hasText: 'الواجهة البرمجية' })).not.toHaveCount(0);
});

test('the line of today moves to the day of the reader', async ({ page, visit }) => {
  const placeOn = async (day: string): Promise<number> => {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00+03:00`));
    await visit('/timeline/figures/lives/');
    return Number.parseFloat((await page.locator('[data-today-line]').first().getAttribute('x1')) ?? '');
  };
  const built = await placeOn('2026-11-27');
  expect(await placeOn('2027-02-22')).toBeLessThan(built);
});

test('days left are right at any hour of the day of the reader, and in right plurals', async ({
  page,
  visit,
}) => {
  const near = page.locator('[data-days-left-to="2026-11-30"]').first();
  for (const [time, words] of [
    ['2026-11-22T00:01:00+03:00', 'بعد 8 أيام'],
    ['2026-11-22T23:59:00+03:00', 'بعد 8 أيام'],
    ['2026-11-28T10:00:00+03:00', 'بعد يومين'],
    ['2026-11-29T10:00:00+03:00', 'غدًا'],
    ['2026-11-30T10:00:00+03:00', 'اليوم'],
    ['2026-12-01T00:00:00+03:00', 'حلّ موعده'],
  ] as const) {
    await page.clock.setFixedTime(new Date(time));
    await visit('/');
    await expect(near, time).toHaveText(words);
  }
});

test('every figure holds its data as text, and can be taken along', async ({ visit, page, request }) => {
  for (const name of ['upcoming', 'lives', 'notice', 'years']) {
    await visit(`/timeline/figures/${name}/`);
    // What is next is a list already.
    if (name !== 'upcoming') {
      await page.locator('figure > details > summary').click();
      expect(await page.locator('figure table tbody tr').count(), name).toBeGreaterThan(4);
    }
    for (const [type, mime] of [
      ['svg', /svg\+xml/u],
      ['png', /image\/png/u],
    ] as const) {
      const link = page.locator(`a[download][href$="/${name}.${type}"]`);
      const response = await request.get((await link.getAttribute('href'))!);
      expect(response.status(), `${name}.${type}`).toBe(200);
      expect(response.headers()['content-type']).toMatch(mime);
    }
  }
});

test('a screen reader is told the data of a figure in the order of the page', async ({ visit, page }) => {
  await visit('/timeline/figures/upcoming/');
  const tree = await page.locator('main').ariaSnapshot();
  const order = ['ما يقترب إيقافه', '30 نوفمبر 2026', '11 ديسمبر 2026', '1 أبريل 2027'];
  const places = order.map((words) => tree.replaceAll('\u00A0', ' ').lastIndexOf(words));
  expect(
    places.every((place) => place >= 0),
    tree,
  ).toBe(true);
  expect(places.slice(1)).toEqual(places.slice(1).toSorted((a, b) => a - b));
});
