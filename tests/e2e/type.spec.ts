import { fixtureArticle } from './page-types.ts';
import { expect, isInOurFont, test } from './site-test.ts';

test.describe('type', () => {
  test.use({ site: 'fixture' });

  for (const path of [fixtureArticle, '/', '/timeline/', '/search/']) {
    test(`is never slanted, spaced out or capitalised on ${path}`, async ({ visit }) => {
      const page = await visit(path);
      const harmed = await page.evaluate(() =>
        [...document.body.querySelectorAll('*')].flatMap((element) => {
          const { fontStyle, letterSpacing, textTransform } = getComputedStyle(element);
          const plain =
            fontStyle === 'normal' && /^(?:normal|0px)$/u.test(letterSpacing) && textTransform === 'none';
          return plain ? [] : [`<${element.localName}> ${fontStyle} ${letterSpacing} ${textTransform}`];
        }),
      );
      expect(harmed).toEqual([]);
    });
  }

  test('makes emphasis visible by weight, since Arabic has no italics', async ({ visit }) => {
    const page = await visit(fixtureArticle);
    const weights = await page
      .locator('.prose p', { hasText: 'داخل رابط' })
      .evaluate((paragraph) =>
        [paragraph, ...paragraph.querySelectorAll('em, strong')].map((element) =>
          Number(getComputedStyle(element).fontWeight),
        ),
      );
    const [own, ...emphasised] = weights;
    for (const weight of emphasised) expect(weight).toBeGreaterThan(own!);
  });
});

test('a page is set in the font of the site', async ({ visit }) => {
  const page = await visit('/articles/gpt-4o-petition/');
  expect(await isInOurFont(page, '.prose p')).toBe(true);
});

for (const path of ['/articles/gpt-4o-petition/', '/about/']) {
  test(`links in the running text of ${path} are underlined, so that colour is not all`, async ({
    visit,
  }) => {
    const page = await visit(path);
    const links = page.locator('.prose :is(p, li, td) a[href]:not(aside a, figure a, sup a)');
    expect(await links.count()).toBeGreaterThan(0);
    const plain = await links.evaluateAll((elements) =>
      elements
        .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
        .map((link) => link.textContent),
    );
    expect(plain).toEqual([]);
  });
}
