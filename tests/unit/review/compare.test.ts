import { describe, expect, test } from 'vitest';
import { brokenAddresses, compareSites } from '../../../src/review/compare.ts';
import type { ItemDate, SiteManifest, SitePage } from '../../../src/review/manifest-schema.ts';
import { sampleManifest } from './sample-manifest.ts';

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

const site = (facts: Partial<SiteManifest>): SiteManifest => sampleManifest({ pages: [], ...facts });

const draft = (path: string): SitePage => ({ ...page(path), published: false });

/** The addresses that are lost, with what becomes of each. */
const fates = (
  base: Partial<SiteManifest>,
  head: Partial<SiteManifest>,
  allowed: readonly string[] = [],
): Record<string, string> =>
  Object.fromEntries(
    compareSites(site(base), site(head), { allowed }).deleted.map((one) => [one.page.path, one.fate]),
  );

describe('what the next site answers 404 to', () => {
  const base = { pages: [page('/articles/one/'), page('/articles/two/')] };

  test('is an article that a preview has as a draft, or for a later day', () => {
    const head = { pages: [page('/articles/one/'), draft('/articles/two/')] };
    expect(fates(base, head)).toEqual({ '/articles/two/': 'unpublished' });
    expect(brokenAddresses(compareSites(site(base), site(head)))).toHaveLength(1);
  });

  test('are the former addresses of such an article too, and those that are no longer sent on', () => {
    const published = {
      ...base,
      redirects: { '/articles/old/': '/articles/two/', '/articles/old': '/articles/two/' },
    };
    const withdrawn = { ...published, pages: [page('/articles/one/'), draft('/articles/two/')] };
    expect(fates(published, withdrawn)).toEqual({
      '/articles/two/': 'unpublished',
      '/articles/old/': 'gone',
    });
    expect(fates(published, base)).toEqual({ '/articles/old/': 'gone' });
    expect(fates(published, published)).toEqual({});
  });

  test('is no draft that goes, and none that was never published', () => {
    expect(fates({ pages: [page('/'), draft('/articles/new/')] }, { pages: [page('/')] })).toEqual({});
    const { added } = compareSites(
      site({ pages: [page('/')] }),
      site({ pages: [page('/'), draft('/articles/new/')] }),
    );
    expect(added.map(({ path }) => path)).toEqual(['/articles/new/']);
  });

  test('is an article that is sent on to a draft', () => {
    const head = {
      pages: [page('/articles/one/'), draft('/articles/new/')],
      redirects: { '/articles/two/': '/articles/new/' },
    };
    expect(fates(base, head)).toEqual({ '/articles/two/': 'gone' });
  });

  test('are feeds, calendars and data that are gone, where both builds name theirs', () => {
    const files = {
      pages: [page('/')],
      files: ['/rss.xml', '/models/x/calendar.ics', '/api/v1/models/x.json'],
    };
    const head = { pages: [page('/')], files: ['/rss.xml'] };
    expect(Object.keys(fates(files, head))).toEqual(['/models/x/calendar.ics', '/api/v1/models/x.json']);
    expect(brokenAddresses(compareSites(site(files), site(head)))).toHaveLength(2);
    expect(fates(files, { pages: [page('/')] })).toEqual({});
  });

  test('is the last page of a list that has become shorter, which nobody has to mend', () => {
    const long = { pages: [page('/articles/'), page('/articles/page/2/'), page('/topics/api/page/3/')] };
    const short = { pages: [page('/articles/')] };
    expect(fates(long, short)).toEqual({
      '/articles/page/2/': 'shorterList',
      '/topics/api/page/3/': 'shorterList',
    });
    expect(brokenAddresses(compareSites(site(long), site(short)))).toEqual([]);
  });

  test('may be wanted', () => {
    const head = { pages: [page('/articles/one/')] };
    for (const allowed of ['/articles/two/', 'all']) {
      const comparison = compareSites(site(base), site(head), { allowed: [allowed] });
      expect(brokenAddresses(comparison)).toEqual([]);
      expect(comparison.deleted[0]).toMatchObject({ fate: 'gone', allowed: true });
    }
  });
});

test('where a page stands at a former address, an article that moved has moved all the same', () => {
  const head = site({
    pages: [page('/articles/old/', 'moved'), page('/articles/new/', 'x')],
    redirects: { '/articles/old/': '/articles/new/', '/articles/old': '/articles/new/' },
  });
  const comparison = compareSites(site({ pages: [page('/articles/old/', 'x')] }), head);
  expect(comparison.moved.map(({ from, to }) => [from.path, to.path])).toEqual([
    ['/articles/old/', '/articles/new/'],
  ]);
  expect(comparison.changed).toEqual([]);
  expect(comparison.added).toEqual([]);
});

test('the announcement whose date moved comes before all other pages that changed, and lists come last', () => {
  const paths = [
    '/articles/a/',
    '/articles/',
    '/topics/api/',
    '/timeline/2026-10-14-api-gpt-4-family/',
    '/models/x/',
  ];
  const { changed } = compareSites(
    site({ dates: [item('a', '2027-01-14')], pages: paths.map((path) => page(path, 'was')) }),
    site({ dates: [item('a', '2027-02-14')], pages: paths.map((path) => page(path, 'is')) }),
  );
  expect(changed.map((change) => change.page.path)).toEqual([
    '/timeline/2026-10-14-api-gpt-4-family/',
    '/articles/a/',
    '/models/x/',
    '/articles/',
    '/topics/api/',
  ]);
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
    expect(brokenAddresses(comparison).map((broken) => broken.page.path)).toEqual(['/articles/gone/']);
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
