import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { articleBases, type ArticleBases } from '../../../src/kept/article-bases.ts';
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
const GPT_4O = '2026-06-11-api-gpt-4o';
const facts = ({ words, record, retirement }: ArticleBases) => ({
  words,
  record,
  retirement: retirement(GPT_4O),
});
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
  expect(facts(bases({ ...host, SOURCE_DATE_EPOCH: '1795946400', COMMIT_REF: 'b'.repeat(40) }))).toEqual(
    facts(before),
  );
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
    expect(other.words).not.toBe(before.words);
    expect(other.record).not.toBe(before.record);
  }
});

test('the record changes what may show any of it, and nothing else', () => {
  for (const path of ['retirements/2026-06-11-api-gpt-4o.yml', 'models/gpt-4o.yml', 'families.yml']) {
    const before = bases();
    edit(path);
    expect(bases().words).toBe(before.words);
    expect(bases().record).not.toBe(before.record);
  }
});

test('an announcement changes with its own file and with models, and with no other announcement', () => {
  const before = facts(bases()).retirement;
  const others = readdirSync(join(tree, 'retirements')).filter((name) => name !== `${GPT_4O}.yml`);
  expect(others.length).toBeGreaterThan(0);
  edit(`retirements/${others[0]}`);
  expect(facts(bases()).retirement).toBe(before);
  for (const path of [`retirements/${GPT_4O}.yml`, 'models/gpt-4o.yml', 'families.yml', 'topics/api.yml']) {
    const last = facts(bases()).retirement;
    edit(path);
    expect(facts(bases()).retirement, path).not.toBe(last);
  }
});
