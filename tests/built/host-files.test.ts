import { describe, expect, test } from 'vitest';
import { headersAt } from '../../src/hosting/header-patterns.ts';
import { parseHeaders } from '../../src/hosting/headers-file.ts';
import { openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';

const site = openSite('production');
const headers = site.read('_headers');

describe('files for hosts', () => {
  test('keep to the limits of Cloudflare Pages: 100 rules, 2,000 characters a line', () => {
    const lines = headers.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  test('send every file with the policy, and the type that is announced for it', () => {
    const rules = parseHeaders(headers);
    const offenders = site.files.filter((file) => {
      const sent = headersAt(rules, `/${file}`);
      return !sent.get('content-security-policy') || sent.get('x-content-type-options') !== 'nosniff';
    });
    assertNone('These files are sent without the policy', offenders);
  });

  test('let browsers keep for ever only what has the hash of its content in its name', () => {
    const rules = parseHeaders(headers);
    const { version } = JSON.parse(site.read('pagefind/search.json')) as { version: string };
    const kept = site.files.filter((file) =>
      /immutable/u.test(headersAt(rules, `/${file}`).get('cache-control') ?? ''),
    );
    const isHashed = (file: string): boolean => {
      // Those of the search are named by the version of the whole index, and change with any of it.
      const inSearch = /^pagefind\/\w+\/(?<version>\w+)-/u.exec(file)?.groups?.['version'];
      return inSearch === undefined ? /\.[\w-]{8,}\.\w+$/u.test(file) : inSearch === version;
    };
    assertNone(
      'These names do not change with their content',
      kept.filter((file) => !isHashed(file)),
    );
    expect(kept.length).toBeGreaterThan(3);
  });

  test('are there: the page for what is missing at the top, and the sign for GitHub Pages', () => {
    expect(site.files).toEqual(expect.arrayContaining(['404.html', '.nojekyll', '_headers']));
  });

  test('have addresses in Latin letters alone', () => {
    assertNone(
      'These names do not survive a share',
      site.files.filter((file) => !/^[\w./@-]+$/u.test(file)),
    );
  });
});
