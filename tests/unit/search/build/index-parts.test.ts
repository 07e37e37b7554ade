import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutParts, indexParts } from '../../../../src/search/build/index-parts.ts';
import { mergeParts, type Entry } from '../../../../src/search/build/merge-parts.ts';
import { buildPagefindFiles, toRecord } from '../../../../src/search/build/pagefind-files.ts';
import type { PageKeys } from '../../../../src/search/build/page-keys.ts';
import type { SearchPage } from '../../../../src/search/build/page-text.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-parts-'));
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (number: number): SearchPage => ({
  url: `articles/${number}/`,
  title: `title${number % 7}`,
  facts: { type: 'article' },
  text: '',
  sections: [],
  askedBy: [],
  names: [],
  ends: [],
});
const pages = Array.from({ length: 1200 }, (_, number) => page(number));
/** One key on every page, one on each tenth, others on a few or on one, in body and title. */
const keysOf = (of: SearchPage): PageKeys => {
  const number = Number(/\d+/u.exec(of.url));
  return {
    page: of,
    body: ['نموذج', '.', `rare${number % 200}`, ...(number % 10 === 0 ? ['عريضة', 'نموذج'] : [])],
    title: [of.title],
    titleWords: 1,
    date: number % 3 === 0 ? ['2026', '02'] : [],
    plurals: new Map(number % 5 === 0 ? [['نماذج', [0]]] : []),
    parts: new Map(),
    titleRelatives: [`only${number}`],
  };
};
const bytesOf = (entries: readonly Entry[]): string[] =>
  entries.map(({ key, bytes }) => `${key} ${Buffer.from(bytes).toString('hex')}`);

it('what is said of the parts, put together, is what Pagefind says of all pages at once, to the byte', async () => {
  expect(cutParts(pages).length).toBeGreaterThan(2);
  const { pages: ordered, parts } = await indexParts(pages, keysOf);
  expect(parts.length).toBe(cutParts(pages).length);
  expect(ordered.map(({ page: of }) => of.url)).toEqual(pages.map(({ url }) => url));
  const whole = await buildPagefindFiles(pages.map((one) => toRecord(keysOf(one))));
  expect(bytesOf(mergeParts(parts))).toEqual(bytesOf(mergeParts([whole])));
}, 60_000);

it('an edited page has its own part indexed anew, and the others are taken again', async () => {
  const kept = join(folder, 'edited');
  const first = await indexParts(pages, keysOf, kept);
  const before = new Map(readdirSync(kept).map((name) => [name, statSync(join(kept, name)).mtimeMs]));
  expect(before.size).toBe(first.parts.length);
  const edit = (of: SearchPage): PageKeys => {
    const keys = keysOf(of);
    return of.url === 'articles/700/' ? { ...keys, body: [...keys.body, 'مزيد'] } : keys;
  };
  const again = await indexParts(pages, edit, kept);
  const after = readdirSync(kept);
  expect(after).toHaveLength(before.size);
  const others = after.filter((name) => before.has(name));
  expect(others).toHaveLength(before.size - 1);
  for (const name of others) expect(statSync(join(kept, name)).mtimeMs).toBe(before.get(name));
  const fresh = await indexParts(pages, edit);
  expect(bytesOf(mergeParts(again.parts))).toEqual(bytesOf(mergeParts(fresh.parts)));
}, 60_000);

it('half a kept part, and one with a changed byte, is indexed anew', async () => {
  const kept = join(folder, 'damaged');
  const { parts } = await indexParts(pages, keysOf, kept);
  const [half, changed] = readdirSync(kept) as [string, string];
  const content = readFileSync(join(kept, half));
  writeFileSync(join(kept, half), content.subarray(0, content.length / 2));
  const other = readFileSync(join(kept, changed));
  other[other.length - 20]! ^= 1;
  writeFileSync(join(kept, changed), other);
  const again = await indexParts(pages, keysOf, kept);
  expect(bytesOf(mergeParts(again.parts))).toEqual(bytesOf(mergeParts(parts)));
  expect(readFileSync(join(kept, half))).toEqual(content);
}, 60_000);

it('a page that comes or goes changes the parts around it alone', () => {
  const textOf = (part: readonly SearchPage[]): string => part.map(({ url }) => url).join();
  fc.assert(
    fc.property(fc.nat(pages.length - 1), (place) => {
      const before = new Set(cutParts(pages).map(textOf));
      const after = cutParts(pages.toSpliced(place, 1));
      expect(after.filter((part) => !before.has(textOf(part))).length).toBeLessThanOrEqual(1);
    }),
  );
});
