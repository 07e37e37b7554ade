import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { digestOfSite, findStandingSite, recordSite, renewClock } from '../../../src/hosting/kept-site.ts';
import { readSettings } from '../../../src/settings.ts';

let folder: string;
let dist: string;
let record: string;
let tree: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-standing-'));
  dist = join(folder, 'dist');
  record = join(folder, 'cache/site.json');
  tree = join(folder, 'content');
  cpSync('tests/fixtures/tree/topics', join(tree, 'topics'), { recursive: true });
  mkdirSync(join(dist, '.well-known'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<p>أُفول</p>');
  writeFileSync(
    join(dist, 'manifest.json'),
    '{"version":1,"builtAt":"2026-11-28T00:00:00.000Z","pages":[]}\n',
  );
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const settingsOf = (env: Record<string, string> = {}) =>
  readSettings({ CONTENT_DIR: tree, SOURCE_DATE_EPOCH: '1795942800', ...env });
const digest = (env: Record<string, string> = {}, code = 'code', day: CalendarDay = '2026-11-29') =>
  digestOfSite(settingsOf(env), code, day);
const find = (made = digest(), env: Record<string, string> = {}) =>
  findStandingSite(dist, record, made, settingsOf(env));

test('a site of the same content, code, settings and day is found standing, with what was advised', () => {
  recordSite(dist, record, digest(), 'advice');
  expect(find(digest({ SOURCE_DATE_EPOCH: '1795946400' }))).toEqual({ advice: 'advice' });
});

test('other content, code, settings or another day make another site', () => {
  const made = digest();
  expect(digest({ SITE_URL: 'https://example.org' })).not.toBe(made);
  expect(digest({}, 'other code')).not.toBe(made);
  expect(digest({}, 'code', '2026-11-30')).not.toBe(made);
  writeFileSync(join(tree, 'topics/new.yml'), 'id: new\n');
  expect(digest()).not.toBe(made);
});

test('a site that is not as it was left is built, and so is one whose record is broken', () => {
  expect(find()).toBeUndefined();
  recordSite(dist, record, digest(), '');
  writeFileSync(join(dist, 'index.html'), '<p>أفول</p>');
  expect(find()).toBeUndefined();
  recordSite(dist, record, digest(), '');
  writeFileSync(record, readFileSync(record, 'utf8').slice(0, 20));
  expect(find()).toBeUndefined();
});

test.each([{ PREVIEW: '1' }, { PRECOMPRESS: '1' }])('with %o a site is always built', (env) => {
  const made = digest(env);
  recordSite(dist, record, made, '');
  expect(find(made, env)).toBeUndefined();
});

test('a standing site gets the clock of the build, where it tells more of it than the day', () => {
  const settings = settingsOf({ CONTACT_URL: 'mailto:errors@example.org' });
  renewClock(dist, settings);
  expect(readFileSync(join(dist, 'manifest.json'), 'utf8')).toBe(
    '{"version":1,"builtAt":"2026-11-29T09:00:00.000Z","pages":[]}\n',
  );
  expect(readFileSync(join(dist, '.well-known/security.txt'), 'utf8')).toContain(
    'Expires: 2027-05-28T09:00:00Z',
  );
});
