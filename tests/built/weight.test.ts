import { describe, expect, test } from 'vitest';
import { pageTypes } from '../e2e/page-types.ts';
import { openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';
import { fontSizeOf, scriptsOf, sizeOf, stylesOf } from '../support/page-weight.ts';

const site = openSite('production');

/** What HTML and style of an article may weigh: as much as one round trip carries. */
const HTML_AND_STYLE = 14_600;
/** A page weighs so many bytes more or less as the names of files and scopes happen to fall, and Brotli's matches with them. */
const BY_CHANCE = 50;
/**
 * Those that do not get there, and what they may weigh: the founding report has 28 sources and their marks, the other four
 * disagreements of sources; see docs/decisions/0083-what-an-article-weighs.md and 0089-articles-looked-at.md.
 */
const HEAVIER: Readonly<Record<string, number>> = {
  '/articles/gpt-4o-petition/': 17_400,
  '/articles/moving-deadlines/': 15_500,
};
/** The same of the front page. */
const FRONT_PAGE = 10_900;
const WHOLE_ARTICLE = 55_500;
const FILES = 6;

const articles = site.pages.filter(({ path }) => /^\/articles\/[^/]+\/$/u.test(path));
const fontSize = fontSizeOf(site);

/** Bytes of files, as they are received. */
const weigh = (files: readonly string[]): number => files.reduce((sum, file) => sum + sizeOf(site, file), 0);

test('the front page arrives light with its style', () => {
  const front = site.pages.find(({ path }) => path === '/')!;
  expect(weigh([front.file, ...stylesOf(front)])).toBeLessThanOrEqual(FRONT_PAGE);
});

describe('an article', () => {
  test('arrives light with its style', () => {
    const offenders = articles
      .map((page) => ({
        path: page.path,
        size: weigh([page.file, ...stylesOf(page)]),
      }))
      .filter(({ path, size }) => size > (HEAVIER[path] ?? HTML_AND_STYLE) + BY_CHANCE)
      .map(({ path, size }) => `${path}: ${size} bytes`);
    assertNone(
      `HTML and CSS are over ${HTML_AND_STYLE} bytes, or over what is allowed to that one, by more than chance`,
      offenders,
    );
  });

  test('is one that has to be, where it may weigh more', () => {
    assertNone(
      'These are not heavier any more',
      Object.keys(HEAVIER).filter((path) => {
        const page = site.page(path);
        return weigh([page.file, ...stylesOf(page)]) <= HTML_AND_STYLE;
      }),
    );
  });

  test('is light as a whole, in few files', () => {
    const offenders = articles.flatMap((page) => {
      const scripts = scriptsOf(site, page);
      const size = fontSize + weigh([page.file, ...stylesOf(page), ...scripts]);
      const files = 1 + stylesOf(page).length + scripts.length + 1;
      return size > WHOLE_ARTICLE || files > FILES ? [`${page.path}: ${size} bytes in ${files} files`] : [];
    });
    assertNone(`These are over ${WHOLE_ARTICLE} bytes or ${FILES} files`, offenders);
  });
});

/**
 * What the page of each type may weigh on a first visit, in bytes: HTML, style, scripts that run at once, and in how many
 * files with the font. All is to be 60,000 in 6; the timeline, the tables of models and the search are over it.
 */
const BUDGETS: Record<keyof typeof pageTypes, { html: number; css: number; js: number; files: number }> = {
  'the home page': { html: 6_600, css: 4_650, js: 4_250, files: 6 },
  'the list of articles': { html: 4_500, css: 5_700, js: 4_250, files: 6 },
  'an article': { html: 12_200, css: 5_400, js: 4_250, files: 6 },
  'the list of topics': { html: 3_100, css: 5_700, js: 4_250, files: 6 },
  'a topic': { html: 4_900, css: 5_700, js: 4_250, files: 6 },
  'a further page of a topic': { html: 2_700, css: 5_700, js: 4_250, files: 6 },
  'the timeline': { html: 30_500, css: 5_450, js: 5_900, files: 10 },
  'a view of the timeline': { html: 9_500, css: 5_450, js: 5_900, files: 10 },
  'the page of figures': { html: 9_200, css: 5_700, js: 4_250, files: 6 },
  'a figure': { html: 16_800, css: 5_700, js: 4_250, files: 6 },
  'an announcement': { html: 6_000, css: 4_350, js: 4_250, files: 6 },
  'the list of models': { html: 13_700, css: 5_050, js: 8_650, files: 11 },
  'the page of a reader’s models': { html: 21_200, css: 5_050, js: 5_350, files: 9 },
  'a model': { html: 7_100, css: 4_750, js: 4_250, files: 6 },
  'the page of answers': { html: 7_200, css: 5_700, js: 4_250, files: 6 },
  'the glossary': { html: 3_900, css: 5_700, js: 4_250, files: 6 },
  'the search page': { html: 14_400, css: 5_700, js: 24_200, files: 16 },
  'the page of results': { html: 14_400, css: 5_700, js: 24_200, files: 16 },
  'the page of what is kept': { html: 2_700, css: 5_700, js: 10_900, files: 11 },
  'the page of feeds': { html: 4_700, css: 5_700, js: 4_250, files: 6 },
  'the page for developers': { html: 3_900, css: 5_700, js: 4_250, files: 6 },
  'the page about us': { html: 3_200, css: 5_700, js: 4_250, files: 6 },
  'the page of accessibility': { html: 3_300, css: 5_700, js: 4_250, files: 6 },
  'the page of corrections': { html: 3_700, css: 5_700, js: 4_250, files: 6 },
  'the page for missing pages': { html: 2_100, css: 5_700, js: 9_600, files: 11 },
};

for (const [name, budget] of Object.entries(BUDGETS)) {
  test(`${name} keeps to what its type may weigh, by kind of file`, () => {
    const path = new URL(pageTypes[name as keyof typeof pageTypes], 'https://uful.example').pathname;
    const page = site.page(path);
    const scripts = scriptsOf(site, page);
    const weight = {
      html: weigh([page.file]),
      css: weigh(stylesOf(page)),
      js: weigh(scripts),
      files: 1 + stylesOf(page).length + scripts.length + 1,
    };
    const over = Object.entries(weight).filter(([kind, size]) => size > budget[kind as keyof typeof budget]);
    assertNone(
      `Over ${JSON.stringify(budget)}`,
      over.map(([kind, size]) => `${kind}: ${size}`),
    );
  });
}
