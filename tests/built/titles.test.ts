import { describe, expect, test } from 'vitest';
import { isIndexable, metaOf, openSite, titleOf, type BuiltPage } from '../support/built-site.ts';
import { askEach, assertNone } from '../support/offenders.ts';

const { pages } = openSite('production');
const indexable = pages.filter(isIndexable);

function repeated(of: (page: BuiltPage) => string | undefined): string[] {
  return [...Map.groupBy(indexable, of)]
    .filter(([, members]) => members.length > 1)
    .map(([text, members]) => `«${text ?? ''}»: ${members.map(({ path }) => path).join(' ')}`);
}

describe('titles and descriptions', () => {
  test('are Arabic on every page, and share cards have them too', () => {
    const offenders = askEach(pages, (page) => {
      const words = {
        title: titleOf(page),
        description: metaOf(page, 'description'),
        'og:description': metaOf(page, 'og:description'),
      };
      return Object.entries(words)
        .filter(([, text]) => !/\p{Script=Arabic}/u.test(text ?? ''))
        .map(([name, text]) => `${name} «${text ?? ''}»`);
    });
    assertNone('These pages lack Arabic words in their head', offenders);
    assertNone(
      'These pages have no title for share cards',
      askEach(pages, (page) => (metaOf(page, 'og:title') ? [] : ['no og:title'])),
    );
  });

  test('are right-to-left where the direction is taken from the first letter', () => {
    const offenders = askEach(pages, (page) =>
      [titleOf(page), metaOf(page, 'og:title') ?? '', metaOf(page, 'description') ?? ''].filter((text) => {
        // The bidirectional algorithm passes over isolates when it looks for the first letter.
        const first = /\p{L}/u.exec(text.replaceAll(/[\u2066-\u2068][^\u2069]*\u2069/gu, ''))?.[0] ?? 'ا';
        return !/\p{Script=Arabic}/u.test(first);
      }),
    );
    assertNone('These words would turn left-to-right', offenders);
  });

  test('tell every page from every other', () => {
    assertNone('These titles stand on several pages', repeated(titleOf));
    assertNone(
      'These descriptions stand on several pages',
      repeated((page) => metaOf(page, 'description')),
    );
  });

  test('name the site once', () => {
    const offenders = askEach(pages, (page) => {
      const count = titleOf(page).split('أُفول').length - 1;
      return count === 1 || page.path === '/about/' ? [] : [titleOf(page)];
    });
    assertNone('These titles do not name the site once', offenders);
    expect(titleOf(openSite('production').page('/'))).toMatch(/^أُفول/u);
  });
});
