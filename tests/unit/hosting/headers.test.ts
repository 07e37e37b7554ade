import { describe, expect, test } from 'vitest';
import { headersAt, isMatch } from '../../../src/hosting/header-patterns.ts';
import { deskPolicy } from '../../../src/hosting/desk-policy.ts';
import { headersFor } from '../../../src/hosting/headers.ts';
import { headerPolicy, metaPolicy } from '../../../src/hosting/policy.ts';

const rules = headersFor({ preview: false });

/** One path of every kind that the site has. */
const paths = [
  '/',
  '/404.html',
  '/articles/gpt-4o/',
  '/_astro/site.BxA1.css',
  '/_astro/vazirmatn.CdE2.woff2',
  '/pagefind/search.json',
  '/pagefind/index/0a1b2c3d.pf_index',
  '/pagefind/fragment/0a1b2c3d.pf_fragment',
  '/pagefind/words/0a1b2c3d.txt',
  '/search/worker.js',
  '/rss.xml',
  '/topics/api/rss.xml',
  '/sitemap-index.xml',
  '/feed.json',
  '/topics/api/feed.json',
  '/timeline/calendar.ics',
  '/models/gpt-4o/calendar.ics',
  '/models/gpt-4o/badge.svg',
  '/api/',
  '/api/v1/retirements.json',
  '/api/v1/models/gpt-4o.json',
  '/api/v1/shutdowns.csv',
  '/robots.txt',
  '/manifest.webmanifest',
];

describe('headers of the site', () => {
  test.each(paths)('never give %s the same header from two rules, which hosts join differently', (path) => {
    const names = rules
      .filter(({ pattern }) => isMatch(pattern, path))
      .flatMap(({ headers }) => Object.keys(headers).map((name) => name.toLowerCase()));
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(paths)('protect %s', (path) => {
    const headers = headersAt(rules, path);
    expect(headers.get('content-security-policy')).toBe(headerPolicy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
  });

  test.each([
    ['/', undefined],
    ['/articles/gpt-4o/', undefined],
    ['/_astro/site.BxA1.css', 'public, max-age=31536000, immutable'],
    ['/pagefind/search.json', undefined],
    ['/pagefind/index/0a1b2c3d.pf_index', 'public, max-age=31536000, immutable, no-transform'],
    ['/pagefind/fragment/0a1b2c3d.pf_fragment', 'public, max-age=31536000, immutable, no-transform'],
    ['/pagefind/words/0a1b2c3d.txt', 'public, max-age=31536000, immutable'],
    ['/worker.js', undefined],
    ['/search/worker.js', undefined],
    ['/manifest.webmanifest', undefined],
    ['/rss.xml', 'public, max-age=900'],
    ['/topics/api/feed.json', 'public, max-age=900'],
    ['/timeline/calendar.ics', 'public, max-age=900'],
    ['/models/gpt-4o/badge.svg', 'public, max-age=900'],
    ['/api/', undefined],
    ['/api/v1/retirements.json', 'public, max-age=900'],
  ])('let browsers keep %s as long as it may be true', (path, caching) => {
    expect(headersAt(rules, path).get('cache-control')).toBe(caching);
  });

  test('open feeds and data, and nothing else, to the scripts of other sites', () => {
    const open = paths.filter((path) => headersAt(rules, path).get('access-control-allow-origin') === '*');
    expect(open).toEqual([
      '/rss.xml',
      '/topics/api/rss.xml',
      '/sitemap-index.xml',
      '/feed.json',
      '/topics/api/feed.json',
      '/timeline/calendar.ics',
      '/models/gpt-4o/calendar.ics',
      '/models/gpt-4o/badge.svg',
      '/api/v1/retirements.json',
      '/api/v1/models/gpt-4o.json',
      '/api/v1/shutdowns.csv',
    ]);
  });

  test('keep a preview out of search engines, and only a preview', () => {
    expect(headersAt(headersFor({ preview: true }), '/articles/gpt-4o/').get('x-robots-tag')).toBe('noindex');
    expect(headersAt(rules, '/articles/gpt-4o/').has('x-robots-tag')).toBe(false);
  });
});

describe("the headers of a preview that has the editors' desk", () => {
  const policy = deskPolicy({ connects: ['https://api.github.com'], pictures: [] });
  const withDesk = headersFor({ preview: true, deskPolicy: policy });

  test('give the desk its own policy, once, and frames nothing', () => {
    const headers = headersAt(withDesk, '/admin/');
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  test('leave the policy of every other page to its <meta>, and what a <meta> cannot say to a header', () => {
    const headers = headersAt(withDesk, '/articles/gpt-4o/');
    expect(headers.has('content-security-policy')).toBe(false);
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test('are as before where there is no desk', () => {
    expect(headersFor({ preview: true, deskPolicy: undefined })).toEqual(headersFor({ preview: true }));
    expect(headersAt(headersFor({ preview: true }), '/admin/').get('content-security-policy')).toBe(
      headerPolicy,
    );
  });

  test('let the desk run no script of a page, and ask nobody but the host of its repository', () => {
    const sources = new Map(policy.split('; ').map((text) => [text.split(' ')[0], text]));
    expect(sources.get('script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
    expect(sources.get('connect-src')).toBe("connect-src 'self' data: blob: https://api.github.com");
    expect(sources.get('default-src')).toBe("default-src 'none'");
  });
});

describe('content security policy', () => {
  test('allows nothing by default, and no inline script or style', () => {
    expect(headerPolicy).toContain("default-src 'none'");
    expect(headerPolicy).not.toContain('unsafe-inline');
    expect(headerPolicy).not.toContain("'unsafe-eval'");
    expect(headerPolicy).not.toMatch(/https?:/u);
  });

  test('runs scripts of this host, and no WebAssembly', () => {
    expect(headerPolicy).toContain("script-src 'self';");
  });

  test('is the same in a page, but for what browsers ignore there', () => {
    expect(metaPolicy).toBe(headerPolicy.replace("; frame-ancestors 'none'", ''));
    expect(metaPolicy).not.toContain('frame-ancestors');
  });
});
