import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersAt } from '../../src/hosting/header-patterns.ts';
import { parseHeaders } from '../../src/hosting/headers-file.ts';
import { openSite } from '../support/built-site.ts';
import { assertNone } from '../support/offenders.ts';
import { folderOf } from '../support/variants.ts';

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
      // Those that hold what results show are named by the version of the whole index, and change with any of it.
      if (/^pagefind\/fragment\//u.test(file)) return file.startsWith(`pagefind/fragment/${version}-`);
      const inSearch = /^pagefind\/\w+\/(?<hash>\w+)\.\w+$/u.exec(file)?.groups?.['hash'];
      if (inSearch === undefined) return /\.[\w-]{8,}\.\w+$/u.test(file);
      const content = readFileSync(join(folderOf('production'), file));
      return createHash('sha256').update(content).digest('hex').startsWith(inSearch);
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
