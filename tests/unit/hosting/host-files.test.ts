import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseHeaders } from '../../../src/hosting/headers-file.ts';
import { fixtureTree } from '../../support/variants.ts';
import { headersFor } from '../../../src/hosting/headers.ts';
import { hostFiles } from '../../../src/integrations/host-files.ts';

async function filesFor(options: Parameters<typeof hostFiles>[0]): Promise<Record<string, string>> {
  const dir = mkdtempSync(join(tmpdir(), 'uful-host-files-'));
  const done = hostFiles(options).hooks['astro:build:done'];
  await done?.({ dir: pathToFileURL(`${dir}/`) } as Parameters<typeof done>[0]);
  const files = Object.fromEntries(
    readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  );
  rmSync(dir, { recursive: true });
  return files;
}

test('a built site gets the files that hosts look for', async () => {
  const files = await filesFor({ contentDir: 'content', preview: true, today: '2026-11-27' });
  expect(Object.keys(files).sort()).toEqual(['.nojekyll', '_headers']);
  expect(parseHeaders(files['_headers']!)).toEqual(headersFor({ preview: true }));
});

test('an article that is in the build and had another slug is sent on from there, and from no earlier day', async () => {
  const { _redirects } = await filesFor({ contentDir: fixtureTree, preview: false, today: '2026-11-27' });
  expect(_redirects?.split('\n')).toContain('/articles/old-horizon/ /articles/horizon-of-models/ 301');
  const before = await filesFor({ contentDir: fixtureTree, preview: false, today: '2026-09-01' });
  expect(Object.keys(before)).not.toContain('_redirects');
});
