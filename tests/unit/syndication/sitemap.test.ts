import { describe, expect, test } from 'vitest';
import {
  changeOfArticle,
  changeOfModel,
  changeOfRetirement,
  latest,
} from '../../../src/syndication/last-change.ts';
import { writeRobots } from '../../../src/syndication/robots.ts';
import { writeSitemap, writeSitemapIndex } from '../../../src/syndication/sitemap.ts';

describe('the last change', () => {
  test('of an article is its publication until it is updated or corrected', () => {
    const article = { publishedOn: '2026-11-22', corrections: [] } as const;
    expect(changeOfArticle(article)).toBe('2026-11-22');
    expect(changeOfArticle({ ...article, updatedOn: '2026-11-25' })).toBe('2026-11-25');
    expect(
      changeOfArticle({ ...article, updatedOn: '2026-11-25', corrections: [{ on: '2026-11-27' }] }),
    ).toBe('2026-11-27');
  });

  test('of an announcement is the latest that is known of it, not the day of its shutdown', () => {
    const retirement = {
      announcedOn: '2026-04-22',
      items: [{ announcedOn: undefined }],
      changes: [],
    } as const;
    expect(changeOfRetirement(retirement)).toBe('2026-04-22');
    expect(changeOfRetirement({ ...retirement, items: [{ announcedOn: '2026-05-01' }] })).toBe('2026-05-01');
    expect(changeOfRetirement({ ...retirement, changes: [{ on: '2026-08-20' }, { on: '2026-06-01' }] })).toBe(
      '2026-08-20',
    );
  });

  test('of a model is that of its latest announcement, and unknown where it has none', () => {
    const event = (announcedOn: '2025-11-18' | '2026-01-29') => ({
      retirement: { announcedOn, items: [], changes: [] },
    });
    expect(
      changeOfModel({ lives: [{ events: [event('2026-01-29')] }, { events: [event('2025-11-18')] }] }),
    ).toBe('2026-01-29');
    expect(changeOfModel({ lives: [{ events: [] }] })).toBeUndefined();
  });

  test('that is known to its month counts from the month’s first day, which a sitemap can say', () => {
    expect(latest(['2023-12', undefined, '2023-11-30'])).toBe('2023-12-01');
    expect(latest([])).toBeUndefined();
  });
});

describe('the sitemap', () => {
  test('gives a day only where one is known, and escapes addresses', () => {
    const xml = writeSitemap([
      { url: 'https://uful.example/?a=1&b=2', changedOn: '2026-11-22' },
      { url: 'https://uful.example/feeds/', changedOn: undefined },
    ]);
    expect(xml).toContain(
      '<url><loc>https://uful.example/?a=1&amp;b=2</loc><lastmod>2026-11-22</lastmod></url>',
    );
    expect(xml).toContain('<url><loc>https://uful.example/feeds/</loc></url>');
  });

  test('refuses to list more pages than one file may', () => {
    const pages = Array.from({ length: 50_001 }, () => ({
      url: 'https://uful.example/',
      changedOn: undefined,
    }));
    expect(() => writeSitemap(pages)).toThrow('50000');
  });

  test('is named in an index', () => {
    expect(
      writeSitemapIndex([{ url: 'https://uful.example/sitemap-pages.xml', changedOn: '2026-11-22' }]),
    ).toContain(
      '<sitemap><loc>https://uful.example/sitemap-pages.xml</loc><lastmod>2026-11-22</lastmod></sitemap>',
    );
  });
});

describe('the rules for crawlers', () => {
  test('offer the sitemap of the published site', () => {
    expect(writeRobots('https://uful.example/sitemap-index.xml')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://uful.example/sitemap-index.xml\n',
    );
  });

  test('forbid nothing in a preview, or its noindex would never be read', () => {
    expect(writeRobots(undefined)).toBe('User-agent: *\nAllow: /\n');
  });
});
