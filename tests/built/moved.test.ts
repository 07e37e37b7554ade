import { describe, expect, test } from 'vitest';
import { linksOf, metaOf, openSite } from '../support/built-site.ts';
import { byName } from '../support/html.ts';

const { moved, read, page } = openSite('fixture');

describe('the former addresses of an article', () => {
  test('are told to hosts that send readers on', () => {
    expect(read('_redirects').trim().split('\n')).toEqual(
      ['older-horizon', 'old-horizon'].flatMap((slug) => [
        `/articles/${slug}/ /articles/horizon-of-models/ 301`,
        `/articles/${slug} /articles/horizon-of-models/ 301`,
      ]),
    );
  });

  test('have a page for hosts that send nobody on, which does, and leads there without it', () => {
    expect(moved.map(({ path }) => path)).toEqual(['/articles/old-horizon/', '/articles/older-horizon/']);
    for (const old of moved) {
      const refresh = byName(old.root, 'meta').find(
        ({ attributes }) => attributes['http-equiv'] === 'refresh',
      );
      expect(refresh?.attributes['content']).toBe('0; url=/articles/horizon-of-models/');
      expect(linksOf(old, 'canonical')).toEqual(linksOf(page('/articles/horizon-of-models/'), 'canonical'));
      expect(metaOf(old, 'og:url')).toBe('https://uful.example/articles/horizon-of-models/');
      expect(metaOf(old, 'robots')).toBe('noindex');
      const main = byName(old.root, 'main')[0]!;
      expect(byName(main, 'a').map(({ attributes }) => attributes['href'])).toEqual([
        '/articles/horizon-of-models/',
      ]);
    }
  });

  test('are in no list, feed, sitemap or search', () => {
    for (const file of [
      'rss.xml',
      'feed.json',
      'sitemap-pages.xml',
      'articles/index.html',
      'pagefind/search.json',
    ])
      expect(read(file)).not.toContain('/articles/old-horizon/');
  });
});

test('on a host that sends readers on by itself there are no such pages', () => {
  const preview = openSite('preview');
  expect(preview.moved).toEqual([]);
  expect(preview.read('_redirects')).toContain('/articles/old-horizon/ /articles/horizon-of-models/ 301');
});
