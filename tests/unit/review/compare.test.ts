import { describe, expect, test } from 'vitest';
import { brokenAddresses, compareSites } from '../../../src/review/compare.ts';
import type { ItemDate, SiteManifest, SitePage } from '../../../src/review/manifest.ts';

const page = (path: string, digest = path, bytes = 1000): SitePage => ({ path, title: path, digest, bytes });

const item = (name: string, shutdownOn: ItemDate['shutdownOn'], state = 'announced'): ItemDate => ({
  announcement: '2026-10-14-api-gpt-4-family',
  title: 'عائلة GPT-4',
  item: name,
  label: name,
  shutdownOn,
  state,
  stateLabel: state,
});

const site = (facts: Partial<SiteManifest>): SiteManifest => ({
  version: 1,
  builtAt: '2026-11-27T09:00:00.000Z',
  branch: null,
  commit: null,
  pages: [],
  dates: [],
  identities: {},
  redirects: {},
  headers: [],
  ...facts,
});

describe('two builds', () => {
  test('that are the same differ in nothing', () => {
    const build = site({ pages: [page('/'), page('/about/')], dates: [item('gpt-4o', '2027-01-14')] });
    expect(compareSites(build, structuredClone(build))).toEqual({
      dates: [],
      added: [],
      changed: [],
      deleted: [],
      moved: [],
      identities: [],
      headers: { added: [], gone: [] },
      bytes: { was: 2000, is: 2000 },
    });
  });

  test('differ by pages that are new, changed and gone, articles first', () => {
    const { added, changed, deleted } = compareSites(
      site({ pages: [page('/about/', 'a'), page('/articles/one/', 'b'), page('/articles/gone/')] }),
      site({ pages: [page('/about/', 'A'), page('/articles/one/', 'B'), page('/articles/new/', 'other')] }),
    );
    expect(added.map(({ path }) => path)).toEqual(['/articles/new/']);
    expect(changed.map((change) => change.page.path)).toEqual(['/articles/one/', '/about/']);
    expect(deleted.map((gone) => gone.page.path)).toEqual(['/articles/gone/']);
  });

  test('break the address of a page that is gone, unless it is sent on', () => {
    const base = site({ pages: [page('/articles/old/', 'x'), page('/articles/gone/', 'y')] });
    const head = site({
      pages: [page('/articles/renamed/', 'z')],
      redirects: { '/articles/old/': '/articles/renamed/' },
    });
    const comparison = compareSites(base, head);
    expect(brokenAddresses(comparison).map(({ path }) => path)).toEqual(['/articles/gone/']);
    expect(comparison.moved.map(({ from, to }) => [from.path, to.path])).toEqual([
      ['/articles/old/', '/articles/renamed/'],
    ]);
    expect(comparison.added).toEqual([]);
  });

  test('show a page with the text of one that is gone as moved, and its old address as broken', () => {
    const comparison = compareSites(
      site({ pages: [page('/articles/old/', 'same')] }),
      site({ pages: [page('/articles/new/', 'same')] }),
    );
    expect(comparison.moved.map(({ from, to }) => [from.path, to.path])).toEqual([
      ['/articles/old/', '/articles/new/'],
    ]);
    expect(brokenAddresses(comparison)).toHaveLength(1);
  });

  test('show dates that moved before items that are gone or new, and before states', () => {
    const { dates } = compareSites(
      site({
        dates: [
          item('a', '2026-11-27'),
          item('b', '2027-01-14'),
          item('gone', '2027-01-14'),
          item('same', null),
        ],
      }),
      site({
        dates: [
          item('a', '2026-11-27', 'retired'),
          item('b', '2027-02-14'),
          item('new', '2027-01-14'),
          item('same', null),
        ],
      }),
    );
    expect(dates.map(({ was, is }) => (is ?? was)!.item)).toEqual(['b', 'gone', 'new', 'a']);
  });

  test('show ids that readers of feeds would get, and rules for headers', () => {
    const { identities, headers } = compareSites(
      site({ identities: { '/rss.xml': ['a', 'b'], '/feed.json': ['a'] }, headers: ['/*', '  X: 1'] }),
      site({ identities: { '/rss.xml': ['b', 'c'], '/feed.json': ['a'] }, headers: ['/*', '  X: 2'] }),
    );
    expect(identities).toEqual([{ path: '/rss.xml', added: ['c'], gone: ['a'] }]);
    expect(headers).toEqual({ added: ['  X: 2'], gone: ['  X: 1'] });
  });
});
