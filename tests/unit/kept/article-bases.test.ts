import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { articleBases } from '../../../src/kept/article-bases.ts';
import { readSettings } from '../../../src/settings.ts';

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'uful-bases-'));
  cpSync('tests/fixtures/tree', tree, { recursive: true });
});

afterEach(() => {
  rmSync(tree, { recursive: true });
});

const bases = (env: Record<string, string> = {}, code = 'code', day: CalendarDay = '2026-11-29') =>
  articleBases(readSettings({ CONTENT_DIR: tree, SOURCE_DATE_EPOCH: '1795942800', ...env }), code, day);
const edit = (path: string): void => {
  writeFileSync(join(tree, path), `${readFileSync(join(tree, path), 'utf8')}\n# edited\n`);
};

test('neither the instant of a build nor its commit nor an article changes what articles share', () => {
  const host = {
    NETLIFY: 'true',
    CONTEXT: 'production',
    SITE_URL: 'https://uful.example',
    COMMIT_REF: 'a'.repeat(40),
  };
  const before = bases(host);
  edit('articles/plain-neighbour/index.mdx');
  expect(bases({ ...host, SOURCE_DATE_EPOCH: '1795946400', COMMIT_REF: 'b'.repeat(40) })).toEqual(before);
});

test('code, settings, the day, words and all else in the tree change texts and pages', () => {
  const before = bases();
  const others = [
    bases({ SITE_URL: 'https://example.org' }),
    bases({ BASE_PATH: '/uful/' }),
    bases({}, 'other code'),
    bases({}, 'code', '2026-11-30'),
  ];
  edit('topics/api.yml');
  others.push(bases());
  for (const other of others) {
    expect(other.text).not.toBe(before.text);
    expect(other.record).not.toBe(before.record);
  }
});

test('the record changes pages, and no text without something of it', () => {
  for (const path of ['retirements/2026-06-11-api-gpt-4o.yml', 'models/gpt-4o.yml', 'families.yml']) {
    const before = bases();
    edit(path);
    expect(bases().text).toBe(before.text);
    expect(bases().record).not.toBe(before.record);
  }
});
