import { describe, expect, test } from 'vitest';
import { bodyOf, isIndexable, openSite } from '../support/built-site.ts';
import { byName, hasClass } from '../support/html.ts';
import { plain, publishedIn, readFeed, rootOf } from '../support/read-feed.ts';
import { testClock, type VariantName } from '../support/variants.ts';
import { readXml } from '../unit/syndication/read-xml.ts';

describe.each<VariantName>(['production', 'base', 'fixture'])('the sitemap of the build "%s"', (name) => {
  const site = openSite(name);
  const root = rootOf(site);
  const entries = readXml(site.read('sitemap-pages.xml')).urlset.url as {
    loc: string;
    lastmod?: string;
  }[];

  test('is named by the index, and the index by robots.txt', () => {
    const index = readXml(site.read('sitemap-index.xml')).sitemapindex.sitemap as { loc: string }[];
    expect(index.map(({ loc }) => loc)).toEqual([`${root}sitemap-pages.xml`, `${root}news-sitemap.xml`]);
    expect(site.read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
  });

  test('lists every page that may be listed, once, but not the search', () => {
    const pages = site.pages.filter(isIndexable).map(({ path }) => `${root}${path.slice(1)}`);
    expect(entries.map(({ loc }) => loc).toSorted()).toEqual(
      pages.filter((address) => address !== `${root}search/`).toSorted(),
    );
  });

  test('dates pages by their content: real days, none after that of the build', () => {
    const build = new Date(testClock * 1000).toISOString().slice(0, 10);
    for (const { lastmod } of entries) {
      if (lastmod === undefined) continue;
      expect(new Date(lastmod).toISOString().slice(0, 10)).toBe(lastmod);
      expect(lastmod <= build).toBe(true);
    }
    expect(entries.find(({ loc }) => loc === root)?.lastmod).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  test('dates every article by the last date on its page', () => {
    for (const slug of publishedIn(site)) {
      const [head] = byName(bodyOf(site.page(`/articles/${slug}/`)), 'header').filter((header) =>
        hasClass(header, 'article-head'),
      );
      const days = byName(head!, 'time').map(({ attributes }) => attributes['datetime']!);
      expect(entries.find(({ loc }) => loc === `${root}articles/${slug}/`)?.lastmod).toBe(
        days.toSorted().at(-1),
      );
    }
  });
});

interface NewsEntry {
  loc: string;
  'news:news': {
    'news:publication': { 'news:name': string; 'news:language': string };
    'news:publication_date': string;
    'news:title': string;
  };
}

describe.each<VariantName>(['production', 'base', 'fixture'])(
  'the news sitemap of the build "%s"',
  (name) => {
    const site = openSite(name);
    const { urlset } = readXml(site.read('news-sitemap.xml'));
    const entries = (urlset.url ?? []) as NewsEntry[];

    test('is a sitemap with the extension for news, even when it lists nothing', () => {
      expect(urlset).toMatchObject({
        '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
        '@_xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      });
    });

    test('lists the articles of the last two days, and no others, with the dates and titles of the feed', () => {
      const fresh = readFeed(site).items.filter(
        // The feed gives noon UTC; the day began in Riyadh 15 hours before.
        ({ pubDate }) => testClock * 1000 - Date.parse(pubDate) < (48 - 15) * 3_600_000,
      );
      expect(
        entries.map(({ loc, 'news:news': news }) => [
          loc,
          plain(news['news:title']),
          news['news:publication_date'],
        ]),
      ).toEqual(
        fresh.map(({ link, title, pubDate }) => [
          link,
          plain(title),
          new Date(pubDate).toISOString().slice(0, 10),
        ]),
      );
      expect(entries.length > 0).toBe(name !== 'fixture');
      for (const { 'news:news': news } of entries) {
        expect(news['news:publication']).toEqual({ 'news:name': 'أُفول', 'news:language': 'ar' });
      }
    });
  },
);

describe('the sitemap of a preview', () => {
  test('is not offered, and nothing is forbidden, so that crawlers read its noindex', () => {
    expect(openSite('preview').read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  });
});
