import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLastingRedirects } from '../../../src/content/redirects.ts';
import { isMatch } from '../../../src/hosting/header-patterns.ts';
import { deskPolicy } from '../../../src/hosting/desk-policy.ts';
import { headersFor } from '../../../src/hosting/headers.ts';
import { toApache } from '../../../src/hosting/server-configs/apache.ts';
import { toCaddy } from '../../../src/hosting/server-configs/caddy.ts';
import { toNginx } from '../../../src/hosting/server-configs/nginx.ts';
import { pathHeaders } from '../../../src/hosting/server-configs/site-responses.ts';
import { toVercel } from '../../../src/hosting/server-configs/vercel.ts';
import { fixtureTree } from '../../support/variants.ts';

const PATHS = [
  '/',
  '/timeline/',
  '/rss.xml',
  '/topics/api/rss.xml',
  '/feed.json',
  '/timeline/calendar.ics',
  '/api/v1/models/gpt-4o.json',
  '/models/gpt-4o/badge.svg',
  '/models/gpt-4o/',
  '/_astro/a.0123.js',
  '/pagefind/search.json',
  '/pagefind/index/0123.pf_index',
  '/pagefind/words/0123.txt',
];

describe('configurations of servers', () => {
  test.each(PATHS)('have one expression for %s, which matches where the rules of _headers do', (path) => {
    const special = headersFor({ preview: false }).filter(({ pattern }) => pattern !== '/*');
    const byRules = special.filter(({ pattern }) => isMatch(pattern, path)).map(({ pattern }) => pattern);
    const byExpressions = pathHeaders({ preview: false })
      .slice(0, -1)
      .flatMap(({ expression }, place) =>
        new RegExp(`^${expression}`, 'u').test(path) ? [special[place]!.pattern] : [],
      );
    expect(byExpressions).toEqual(byRules);
    expect(byRules.length).toBeLessThanOrEqual(1);
  });

  const writers = { nginx: toNginx, Caddy: toCaddy, Apache: toApache };
  const deskPolicyOf = deskPolicy({ connects: ['https://api.github.com'], pictures: [] });
  const builds = [{ preview: true }, { preview: true, deskPolicy: deskPolicyOf }];
  test.each(
    Object.entries(writers).flatMap(([name, write]) =>
      builds.map((options) => [name, options, write] as const),
    ),
  )('of %s say every header that the rules have, under a path too (%o)', (_, options, write) => {
    const text = write({
      base: '/uful/',
      root: '/srv/www',
      ...options,
      redirects: [],
      precompressed: false,
    })
      .toLowerCase()
      .replaceAll('\\"', '"');
    for (const { headers } of headersFor(options)) {
      for (const [name, value] of Object.entries(headers)) {
        if (name === 'Content-Type') continue;
        expect(text).toContain(`${name.toLowerCase()} "${value.toLowerCase()}"`);
      }
    }
    expect(text).toContain('/uful/404.html');
  });

  test('vercel.json in the repository is what "npm run host-config -- vercel" writes of the content, with its redirects', () => {
    // Write it anew when an article gets an alias: npm run --silent host-config -- vercel > vercel.json
    expect(readFileSync('vercel.json', 'utf8')).toBe(
      toVercel({ redirects: readLastingRedirects('content') }),
    );
  });

  test('vercel.json sends readers on from the former addresses of articles, of those not yet out too', () => {
    const redirects = readLastingRedirects(fixtureTree);
    const config = JSON.parse(toVercel({ redirects })) as { redirects: unknown };
    expect(config.redirects).toEqual(
      ['older-horizon', 'old-horizon'].map((slug) => ({
        source: `/articles/${slug}/`,
        destination: '/articles/horizon-of-models/',
        permanent: true,
      })),
    );
  });

  test.each([
    ['nginx', toNginx, 'return 301 /uful/articles/new/$is_args$args;'],
    ['Caddy', toCaddy, 'redir @moved_0_asked /uful/articles/new/?{query} 301'],
    // Apache keeps the query where the new address has none.
    ['Apache', toApache, '"/uful/articles/new/" [R=301,L]'],
  ] as const)('%s keeps the query of a former address', (_, write, line) => {
    const redirects = [{ from: '/articles/old/', to: '/articles/new/' }];
    const options = { base: '/uful/', root: '/srv/www', preview: false, redirects, precompressed: false };
    expect(write(options)).toContain(line);
  });

  test('vercel.json says the same headers for every path as the rules', () => {
    const { headers } = JSON.parse(toVercel({ redirects: [] })) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    for (const path of PATHS) {
      const said = new Map(
        headers
          .filter(({ source }) => new RegExp(`^${source.replaceAll(/:\w+/gu, '[^/]+')}$`, 'u').test(path))
          .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value] as const)),
      );
      const rules = headersFor({ preview: false }).filter(({ pattern }) => isMatch(pattern, path));
      for (const { headers: wanted } of rules)
        for (const [name, value] of Object.entries(wanted))
          expect([path, name, said.get(name)]).toEqual([path, name, value]);
      expect([path, said.has('Cache-Control')]).toEqual([path, true]);
    }
  });
});
