import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseHeaders } from '../../../src/hosting/headers-file.ts';
import { fixtureTree } from '../../support/variants.ts';
import { headersFor } from '../../../src/hosting/headers.ts';
import { hostFiles, type HostFilesOptions } from '../../../src/integrations/host-files.ts';

const ordinary: HostFilesOptions = {
  contentDir: 'content',
  preview: false,
  today: '2026-11-27',
  clock: Date.UTC(2026, 10, 27, 9),
  contactUrl: undefined,
  canonicalUrl: 'https://uful.example/',
};

async function filesFor(options: Partial<HostFilesOptions>): Promise<Record<string, string>> {
  const dir = mkdtempSync(join(tmpdir(), 'uful-host-files-'));
  const done = hostFiles({ ...ordinary, ...options }).hooks['astro:build:done'];
  await done?.({ dir: pathToFileURL(`${dir}/`) } as Parameters<typeof done>[0]);
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dir, name)).isFile(),
  );
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
  rmSync(dir, { recursive: true });
  return files;
}

test('a built site gets the files that hosts look for', async () => {
  const files = await filesFor({ preview: true, contactUrl: 'mailto:desk@news.example' });
  expect(Object.keys(files).sort()).toEqual(['.nojekyll', '_headers']);
  expect(parseHeaders(files['_headers']!)).toEqual(headersFor({ preview: true }));
});

test('an article that is in the build and had another slug is sent on from there, and from no earlier day', async () => {
  const { _redirects } = await filesFor({ contentDir: fixtureTree });
  expect(_redirects?.split('\n')).toContain('/articles/old-horizon/ /articles/horizon-of-models/ 301');
  const before = await filesFor({ contentDir: fixtureTree, today: '2026-09-01' });
  expect(Object.keys(before)).not.toContain('_redirects');
});

test('a published site with an address for reports says where faults are reported, for less than a year (RFC 9116)', async () => {
  const files = await filesFor({ contactUrl: 'https://example.org/issues' });
  expect(files[join('.well-known', 'security.txt')]).toBe(
    [
      'Contact: https://example.org/issues',
      'Expires: 2027-05-26T09:00:00Z',
      'Preferred-Languages: ar, en',
      'Canonical: https://uful.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
  expect(Object.keys(await filesFor({}))).not.toContain(join('.well-known', 'security.txt'));
});
