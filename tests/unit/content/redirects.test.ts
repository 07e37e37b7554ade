import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLastingRedirects } from '../../../src/content/redirects.ts';

let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'uful-redirects-'));
});

afterEach(() => {
  rmSync(contentDir, { recursive: true });
});

test.each(['aliases', '"aliases"', String.raw`"alia\x73es"`])('a former slug under %s leads on', (field) => {
  for (const [slug, more] of [
    ['now', `${field}: [once]\n`],
    ['always', ''],
  ] as const) {
    mkdirSync(join(contentDir, 'articles', slug), { recursive: true });
    const front = `title: عنوان\npublishedOn: 2026-11-01\n${more}`;
    writeFileSync(join(contentDir, 'articles', slug, 'index.mdx'), `---\n${front}---\n\nنص.\n`);
  }
  expect(readLastingRedirects(contentDir)).toEqual([{ from: '/articles/once/', to: '/articles/now/' }]);
});
