import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { facetsFile, MANIFEST, type Facets, type Manifest } from '../../../../src/search/format/manifest.ts';
import { writeSearchIndex } from '../../../../src/search/build/write-index.ts';
import { writePages } from '../searched-site.ts';

let first: string;
let second: string;

beforeAll(async () => {
  first = writePages([
    { url: 'articles/b/', title: 'أقدم', body: '<p>نص</p>', facts: { type: 'article', date: '2025-01-01' } },
    {
      url: 'articles/a/',
      title: 'أحدث',
      body: '<p>نص عن GPT</p>',
      facts: { type: 'article', date: '2026-01-01', topics: [{ id: 't', name: 'موضوع' }] },
    },
    { url: 'models/m/', title: 'GPT', body: '<p>نموذج</p>', facts: { type: 'model', date: '2026-01-01' } },
  ]);
  second = mkdtempSync(join(tmpdir(), 'uful-search-'));
  cpSync(first, second, { recursive: true });
  await writeSearchIndex(first, first);
  await writeSearchIndex(second, second);
}, 30_000);

afterAll(() => {
  for (const dir of [first, second]) rmSync(dir, { recursive: true, force: true });
});

const filesOf = (dir: string): Map<string, string> =>
  new Map(
    readdirSync(join(dir, 'pagefind'), { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(dir, 'pagefind', file)).isFile())
      .map((file) => [file, readFileSync(join(dir, 'pagefind', file), 'base64')]),
  );

it('the same pages give the same bytes', () => {
  expect(filesOf(first)).toEqual(filesOf(second));
});

const readManifest = (dir: string): Manifest =>
  JSON.parse(readFileSync(join(dir, 'pagefind', MANIFEST), 'utf8')) as Manifest;

it('every file but the manifest has the version in its name', () => {
  const { version } = readManifest(first);
  const others = [...filesOf(first).keys()].filter((file) => file !== MANIFEST);
  expect(others.length).toBeGreaterThan(6);
  for (const file of others) expect(file).toMatch(new RegExp(`^\\w+/${version}-[\\w-]+\\.\\w+$`, 'u'));
});

it('another word on one page is another version', async () => {
  const page = { url: 'articles/a/', title: 'عنوان', body: '<p>نص</p>' };
  const [one, other] = [[page], [{ ...page, body: '<p>نص آخر</p>' }]].map(writePages) as [string, string];
  await writeSearchIndex(one, one);
  await writeSearchIndex(other, other);
  expect(readManifest(other).version).not.toBe(readManifest(one).version);
  for (const dir of [one, other]) rmSync(dir, { recursive: true, force: true });
});

it('nothing of Pagefind’s own scripts is left', () => {
  expect([...filesOf(first).keys()].filter((file) => /\.js$|wasm|pagefind-entry/u.test(file))).toEqual([]);
});

it('the manifest tells types and lengths, and the names that stand in the pages alone', () => {
  const { types, names, lengths, titles } = readManifest(first);
  expect([...types].sort()).toEqual(['a', 'a', 'm']);
  expect(names.map(([name]) => name)).toEqual(['GPT']);
  expect([lengths.length, titles]).toEqual([3, '111']);
});

it('what results can be narrowed by is a file that the first query does not load', () => {
  const facets = JSON.parse(
    readFileSync(join(first, 'pagefind', facetsFile(readManifest(first).version)), 'utf8'),
  ) as Facets;
  expect(facets.topics).toEqual([{ id: 't', name: 'موضوع', pages: [expect.any(Number) as number] }]);
  expect(facets.years.map(({ id }) => id)).toEqual(['2026', '2025']);
});

it('a page that Pagefind would leave out, since it has a title and no text, is an error that names it', async () => {
  const dir = writePages([
    { url: 'articles/a/', title: 'أحدث', body: '<p>نص</p>' },
    { url: 'timeline/figures/lives/', title: 'رسم', body: '' },
  ]);
  await expect(writeSearchIndex(dir, dir)).rejects.toThrow(
    'timeline/figures/lives/ has no text that can be searched',
  );
  rmSync(dir, { recursive: true, force: true });
});
