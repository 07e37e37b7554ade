import { states } from '../../src/timeline/state.ts';
import { violationsOn } from './checks/axe.ts';
import { fixtureArticle } from './page-types.ts';
import { searchPath } from './search-page.ts';
import { expect, test } from './site-test.ts';

test.describe('on paper', () => {
  test('an article is its text and its sources: no navigation, no buttons', async ({ visit, page }) => {
    await visit('/articles/gpt-4o-petition/');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      '.masthead nav',
      '.theme-switch',
      '.skip',
      '[data-share]',
      '.neighbours',
      'footer nav',
    ]) {
      await expect(page.locator(hidden), hidden).toBeHidden();
    }
    for (const kept of ['.masthead .name', 'h1', '.prose', '.sources']) {
      await expect(page.locator(kept).first(), kept).toBeVisible();
    }
  });

  test('the timeline has no filters', async ({ visit, page }) => {
    await visit('/timeline/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-timeline-filters]')).toBeHidden();
    await expect(page.locator('[data-retirement]').first()).toBeVisible();
  });

  test('ink is dark although the screen is set to night', async ({ visit, page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(fixtureArticle.replace('horizon-of-models', 'gpt-4o-petition'));
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const [ink] = await page
      .locator('.prose p')
      .first()
      .evaluate((element) => getComputedStyle(element).color.match(/\d+/gu)?.map(Number) ?? []);
    expect(ink).toBeLessThan(100);
  });
});

test('nothing moves for readers who ask for less motion', async ({ visit, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/', '/articles/gpt-4o-petition/', '/timeline/']) {
    await visit(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            Number.parseFloat(transitionDuration) > 0.01 ||
            animationName !== 'none' ||
            scrollBehavior === 'smooth'
          );
        })
        .map(({ localName, className }) => `${localName}.${String(className)}`),
    );
    expect(moving).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

for (const path of ['/', '/articles/gpt-4o-petition/', '/timeline/', searchPath('GPT-4o')]) {
  test(`who asks for more contrast gets it on ${path}: seven to one for all words, by day and by night`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ contrast: 'more' });
    await visit(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      const found = await violationsOn(page, { type: 'rule', values: ['color-contrast-enhanced'] });
      expect.soft(found, colorScheme).toEqual([]);
    }
  });
}

test('the marks of the states can be seen in forced colours', async ({ visit, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit('/timeline/');
  const marks = page.locator('.state-mark:visible');
  const states = await marks.evaluateAll((elements) => [
    ...new Set(elements.map((mark) => mark.getAttribute('class') ?? '')),
  ]);
  expect(states.length).toBeGreaterThanOrEqual(4);
  const unseen = await marks.evaluateAll((elements) =>
    elements.flatMap((mark) => {
      const canvas = document.createElement('div');
      canvas.style.color = 'Canvas';
      document.body.append(canvas);
      const paper = getComputedStyle(canvas).color;
      canvas.remove();
      return [...mark.querySelectorAll('path, circle')]
        .filter((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke].every(
            (paint) => paint === 'none' || paint === paper || paint === 'rgba(0, 0, 0, 0)',
          );
        })
        .map((shape) => `${mark.getAttribute('class') ?? ''}: ${shape.getAttribute('class') ?? ''}`);
    }),
  );
  expect([...new Set(unseen)]).toEqual([]);
});

test.describe('in the page of all parts', () => {
  test.use({ site: 'preview' });

  test('the states differ in shape, not in colour alone', async ({ visit, page }) => {
    await visit('/about/components/parts/');
    const shapes = await page
      .locator('[data-sample="StateName"] .state-mark')
      .evaluateAll((marks) =>
        marks.map((mark) =>
          [...mark.querySelectorAll('path, circle')]
            .map((shape) => ['d', 'cx', 'cy', 'r'].map((name) => shape.getAttribute(name)).join(' '))
            .join(', '),
        ),
      );
    expect(shapes).toHaveLength(states.length);
    expect(new Set(shapes).size).toBe(states.length);
  });
});

test('drawings take the colours of the reader’s system, whatever hour the page was set to', async ({
  page,
  visit,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await visit('/models/gpt-4o/');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'day'));
  const [stroke, text] = await page.evaluate(() => {
    const path = document.querySelector('.arcs path.retired')!;
    return [getComputedStyle(path).stroke, getComputedStyle(document.querySelector('h1')!).color];
  });
  expect(stroke).toBe(text);
});
