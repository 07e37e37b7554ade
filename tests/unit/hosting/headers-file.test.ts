import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headersAt, isMatch } from '../../../src/hosting/header-patterns.ts';
import { formatHeaders, headersFileLimits, parseHeaders } from '../../../src/hosting/headers-file.ts';
import { deskPolicy } from '../../../src/hosting/desk-policy.ts';
import { headersFor } from '../../../src/hosting/headers.ts';

const policyOfDesk = deskPolicy({ connects: ['https://api.github.com'], pictures: [] });

describe('the _headers file', () => {
  test.each([true, false])('says the same when it is read again (preview: %s)', (preview) => {
    const rules = headersFor({ preview });
    expect(parseHeaders(formatHeaders(rules))).toEqual(rules);
  });

  test('says the same when it is read again, with the desk in it', () => {
    const rules = headersFor({ preview: true, deskPolicy: policyOfDesk });
    expect(parseHeaders(formatHeaders(rules))).toEqual(rules);
  });

  test('says the same when it is read again, whatever the rules', () => {
    const part = fc.stringMatching(/^[a-z0-9.-]{1,8}$/u);
    const value = fc.stringMatching(/^[a-z'"=();:*/#, -]{0,30}[a-z]$/u).map((text) => text.trim());
    const pattern = fc
      .tuple(fc.array(part), fc.constantFrom('', '*', '*.xml', ':slug/'))
      .map(([parts, end]) => `/${parts.map((text) => `${text}/`).join('')}${end}`);
    const headers = fc.dictionary(fc.stringMatching(/^[A-Z][a-z]{1,8}(-[A-Z][a-z]{1,8})?$/u), value, {
      minKeys: 1,
      noNullPrototype: true,
    });
    const rules = fc.uniqueArray(fc.record({ pattern, headers }), {
      selector: (rule) => rule.pattern,
      maxLength: headersFileLimits.rules,
    });
    fc.assert(
      fc.property(rules, (some) => {
        expect(parseHeaders(formatHeaders(some))).toEqual(some);
      }),
    );
  });

  test('may hold comments, empty lines and a header in several lines', () => {
    const text = '# all\n/*\n\n  # why\n  X-Robots-Tag: noindex\n  Vary: Accept\n  Vary: Origin\n';
    expect(parseHeaders(text)).toEqual([
      { pattern: '/*', headers: { 'X-Robots-Tag': 'noindex', Vary: 'Accept, Origin' } },
    ]);
  });

  test.each([
    ['X-A: b', 1, 'begin with a path'],
    ['/*\n  X-A', 2, 'Name: value'],
    ['/*\n  X-A:', 2, 'a value'],
    ['/*\n  X A: b', 2, 'Name: value'],
    ['/a/*/b/*', 1, 'at most one *'],
    ['/a b', 1, 'no spaces'],
    ['/a/:name.xml', 1, 'placeholder'],
    ['/a\n  X-A: b\n/a', 3, 'a second rule'],
    [`/a\n  X-A: ${'b'.repeat(2000)}`, 2, '2000 characters'],
    [Array.from({ length: 101 }, (_, index) => `/${index}\n  X-A: b`).join('\n'), 201, '100 rules'],
  ])('is refused with its line when a host would misread it (%#)', (text, line, flaw) => {
    expect(() => parseHeaders(text)).toThrow(`_headers:${line}: `);
    expect(() => parseHeaders(text)).toThrow(flaw);
  });

  test('is not written when a host would misread it', () => {
    expect(() => formatHeaders([{ pattern: '/*/*', headers: { 'X-A': 'b' } }])).toThrow('at most one *');
  });
});

describe('patterns of the _headers file', () => {
  test.each([
    ['/*', '/', true],
    ['/*', '/a/b', true],
    ['/_astro/*', '/_astro/a.css', true],
    ['/_astro/*', '/x/_astro/a.css', false],
    ['/*.xml', '/rss.xml', true],
    ['/*.xml', '/topics/api/rss.xml', true],
    ['/*.xml', '/rssxml', false],
    ['/*.xml', '/rss.xml/', false],
    ['/articles/:slug/', '/articles/gpt-4o/', true],
    ['/articles/:slug/', '/articles/', false],
    ['/articles/:slug/', '/articles/a/b/', false],
    ['/a+b', '/a+b', true],
    ['/a+b', '/aab', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(isMatch(pattern, path)).toBe(matches);
  });

  test('join a header that two rules give, as Cloudflare Pages does', () => {
    const rules = parseHeaders('/*\n  X-A: one\n/a/*\n  x-a: two\n  X-B: three');
    expect(Object.fromEntries(headersAt(rules, '/a/b'))).toEqual({ 'x-a': 'one, two', 'x-b': 'three' });
  });
});
