import { overflowOn, sweep } from './checks/overflow.ts';
import { fixtureArticle } from './page-types.ts';
import { expect, test } from './site-test.ts';

test('an article with everything unfolded fits', async ({ visit }) => {
  const page = await visit('/articles/gpt-4o-petition/');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await sweep(page)).toEqual([]);
});

test.describe('a preview', () => {
  test.use({ site: 'preview' });

  test('shows what it changes from 360 to 1440 pixels', async ({ visit }) => {
    const page = await visit('/__review/');
    // Share cards are cut as the apps cut them.
    const found = await sweep(page);
    expect(found.filter((what) => !/cut below: <(?:span|b)/u.test(what))).toEqual([]);
  });
});

test.describe('the content of the tests', () => {
  test.use({ site: 'fixture' });

  test('fits although it has words and addresses longer than a line, and a wide table', async ({ visit }) => {
    expect(await sweep(await visit(fixtureArticle))).toEqual([]);
  });

  test('fits when the reader doubles the size of the text', async ({ visit }) => {
    const page = await visit(fixtureArticle);
    await page.setViewportSize({ width: 640, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%');
    });
    expect(await overflowOn(page)).toEqual([]);
  });
});
