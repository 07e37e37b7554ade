import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parseHeaders } from '../../../src/hosting/headers-file.ts';
import { headersFor } from '../../../src/hosting/headers.ts';
import { hostFiles } from '../../../src/integrations/host-files.ts';

test('a built site gets the files that hosts look for', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'uful-host-files-'));
  const done = hostFiles({ preview: true }).hooks['astro:build:done'];
  await done?.({ dir: pathToFileURL(`${dir}/`) } as Parameters<typeof done>[0]);
  expect((await readdir(dir)).sort()).toEqual(['.nojekyll', '_headers']);
  expect(parseHeaders(readFileSync(join(dir, '_headers'), 'utf8'))).toEqual(headersFor({ preview: true }));
  rmSync(dir, { recursive: true });
});
