import { describe, expect, test } from 'vitest';
import { freshArticles, writeNewsSitemap } from '../../../src/syndication/news-sitemap.ts';
import { readXml } from './read-xml.ts';

const publication = { name: 'أُفول', language: 'ar' };
const article = (publishedOn: '2026-11-20' | '2026-11-21' | '2026-11-22', state = 'published') => ({
  publishedOn,
  publication: state,
});
const fresh = (now: number): string[] =>
  freshArticles(
    [article('2026-11-22'), article('2026-11-21'), article('2026-11-20')],
    now,
    'Asia/Riyadh',
  ).map(({ publishedOn }) => publishedOn);

describe('an article is news', () => {
  test('for two days from the beginning of its day in Riyadh', () => {
    expect(fresh(Date.UTC(2026, 10, 21, 20, 59, 59))).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
    expect(fresh(Date.UTC(2026, 10, 21, 21))).toEqual(['2026-11-22', '2026-11-21']);
    expect(fresh(Date.UTC(2026, 10, 23, 21))).toEqual([]);
  });

  test('only once it is published', () => {
    const waiting = [article('2026-11-22', 'draft'), article('2026-11-22', 'scheduled')];
    expect(freshArticles(waiting, Date.UTC(2026, 10, 22), 'Asia/Riyadh')).toEqual([]);
  });
});

describe('the sitemap of news', () => {
  test('says of each article whose it is, when it was published and what it is called', () => {
    const entry = {
      url: 'https://uful.example/a/?b=1&c=2',
      title: 'عنوان <مع> «إشارات»',
      publishedOn: '2026-11-22',
    } as const;
    expect(readXml(writeNewsSitemap([entry], publication)).urlset.url).toEqual([
      {
        loc: entry.url,
        'news:news': {
          'news:publication': { 'news:name': 'أُفول', 'news:language': 'ar' },
          'news:publication_date': '2026-11-22',
          'news:title': entry.title,
        },
      },
    ]);
  });

  test('is well-formed and lists nothing when there is no news', () => {
    expect(readXml(writeNewsSitemap([], publication)).urlset.url).toBeUndefined();
  });
});
