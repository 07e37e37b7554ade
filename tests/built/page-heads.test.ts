import { describe, expect, test } from 'vitest';
import { linksOf, metaOf, openSite } from '../support/built-site.ts';
import { byName } from '../support/html.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import { beginsInArabic, hasBareLatin, rootOf } from '../support/read-feed.ts';
import type { VariantName } from '../support/variants.ts';

const all: VariantName[] = ['production', 'base', 'fixture', 'preview'];
const TYPES: Record<string, RegExp> = {
  'application/rss+xml': /rss\.xml$/u,
  'application/feed+json': /feed\.json$/u,
  'text/calendar': /\.ics$/u,
};

describe.each<VariantName>(['production', 'base', 'fixture'])('the head of each page of "%s"', (name) => {
  const site = openSite(name);

  test('offers feeds and calendars that are there, under Arabic names, those of all articles among them', () => {
    assertNone(
      'These links are wrong',
      askEach(site.pages, (page) => {
        const links = byName(page.root, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
        const files = links.map(({ attributes }) => attributes['href']!.slice(site.base.length));
        const wrong = links.filter(
          ({ attributes: { type = '', title = '', href = '' } }) =>
            !TYPES[type]?.test(href) ||
            !href.startsWith(site.base) ||
            !site.files.includes(href.slice(site.base.length)) ||
            !beginsInArabic(title) ||
            hasBareLatin(title),
        );
        return [
          ...wrong.map(({ attributes }) => `${attributes['title']}: ${attributes['href']}`),
          ...(files.includes('rss.xml') && files.includes('feed.json') ? [] : ['no feed of all articles']),
        ];
      }),
    );
  });

  test('has a card for those to whom it is passed on, with a picture that is on this host', () => {
    assertNone(
      'These cards are wrong',
      askEach(site.pages, (page) => {
        const image = metaOf(page, 'og:image') ?? '';
        const isThere =
          image.startsWith(rootOf(site)) && site.files.includes(image.slice(rootOf(site).length));
        const lacking = ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:image:alt'].filter(
          (property) => !metaOf(page, property),
        );
        return [
          ...(isThere ? [] : [`og:image ${image}`]),
          ...(/^\d+$/u.test(metaOf(page, 'og:image:width') ?? '') ? [] : ['og:image:width']),
          ...(/^\d+$/u.test(metaOf(page, 'og:image:height') ?? '') ? [] : ['og:image:height']),
          ...(metaOf(page, 'twitter:card') === 'summary_large_image' ? [] : ['twitter:card']),
          ...(hasBareLatin(metaOf(page, 'og:title') ?? '') ? ['a bare Latin name'] : []),
          ...lacking,
        ];
      }),
    );
  });

  test('lets search engines show a large picture', () => {
    const listed = site.pages.filter((page) => !/noindex/u.test(metaOf(page, 'robots') ?? ''));
    expect(listed.length).toBeGreaterThan(5);
    assertNone(
      'These do not',
      askEach(listed, (page) => (metaOf(page, 'robots') === 'max-image-preview:large' ? [] : ['robots'])),
    );
  });
});

describe('a preview', () => {
  const site = openSite('preview');

  test('offers no feed, asks not to be listed, and names the published site as the real one', () => {
    assertNone(
      'These pages advertise',
      askEach(site.pages, (page) => [
        ...linksOf(page, 'alternate'),
        ...(metaOf(page, 'robots') === 'noindex' ? [] : ['no noindex']),
        ...linksOf(page, 'canonical').filter((address) => !address.startsWith('https://uful.example/')),
      ]),
    );
  });
});

test.each(all)('the page of feeds of "%s" lists every feed and calendar but those of models', (name) => {
  const site = openSite(name);
  const links = byName(site.page('/feeds/').root, 'a').map(({ attributes }) => attributes['href'] ?? '');
  const wanted = site.files.filter(
    (file) => /rss\.xml$|^feed\.json$/u.test(file) || /^timeline\/.*\.ics$/u.test(file),
  );
  assertNone(
    'These are not listed',
    wanted.filter((file) => !links.includes(`${site.base}${file}`)),
  );
  for (const file of wanted.filter((calendar) => calendar.endsWith('.ics'))) {
    expect(links).toContain(`${rootOf(site)}${file}`.replace('https:', 'webcal:'));
  }
});

test('the page of every model offers its calendar to subscribe to', () => {
  const site = openSite('production');
  const models = site.pages.filter(({ path }) => /^\/models\/[^/]+\/$/u.test(path));
  assertNone(
    'These do not',
    askEach(models, (page) =>
      page.html.includes(`href="webcal://uful.example${page.path}calendar.ics"`) ? [] : [page.path],
    ),
  );
  expect(models).toHaveLength(201);
});
