import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IndexedPage } from '../../../../src/search/build/indexed-page.ts';
import { cutParts, indexParts, type IndexedPart } from '../../../../src/search/build/index-parts.ts';
import { mergeParts, type Entry } from '../../../../src/search/build/merge-parts.ts';
import { buildPagefindFiles, toRecord } from '../../../../src/search/build/pagefind-files.ts';
import type { PageHead } from '../../../../src/search/build/page-text.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-parts-'));
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (number: number): PageHead => ({
  url: `articles/${number}/`,
  title: `title${number % 7}`,
  facts: { type: 'article' },
  askedBy: [],
  names: [],
  ends: [],
});
const pages = Array.from({ length: 1200 }, (_, number) => page(number));
/** One key on every page, one on each tenth, others on a few or on one, in body and title. */
const toIndexed = (of: PageHead): IndexedPage => {
  const number = Number(/\d+/u.exec(of.url));
  return {
    head: of,
    source: { digest: '', ownRows: 0 },
    named: [],
    titleWords: 1,
    words: [],
    counts: [],
    keys: {
      body: ['نموذج', '.', `rare${number % 200}`, ...(number % 10 === 0 ? ['عريضة', 'نموذج'] : [])],
      date: number % 3 === 0 ? ['2026', '02'] : [],
      parts: [],
      plurals: number % 5 === 0 ? ['نماذج'] : [],
      title: [of.title],
      titleRelatives: [`only${number}`],
    },
    fragment: new Uint8Array(),
  };
};
const bytesOf = (entries: readonly Entry[]): string[] =>
  entries.map(({ key, bytes }) => `${key} ${Buffer.from(bytes).toString('hex')}`);
const merged = (parts: readonly IndexedPart[]): string[] =>
  bytesOf(mergeParts(parts.map(({ files }) => files)));

it('what is said of the parts, put together, is what Pagefind says of all pages at once, to the byte', async () => {
  expect(cutParts(pages).length).toBeGreaterThan(2);
  const parts = await indexParts(pages, toIndexed);
  expect(parts.length).toBe(cutParts(pages).length);
  const ordered = parts.flatMap(({ packed, files }) =>
    files.order.map((place) => packed.pages[place]!.head.url),
  );
  expect(ordered).toEqual(pages.map(({ url }) => url));
  const whole = await buildPagefindFiles(pages.map((one) => toRecord(toIndexed(one))));
  expect(merged(parts)).toEqual(bytesOf(mergeParts([whole])));
}, 60_000);

it('an edited page has its own part indexed anew, and the others are taken again', async () => {
  const kept = join(folder, 'edited');
  const first = await indexParts(pages, toIndexed, kept);
  const before = new Map(readdirSync(kept).map((name) => [name, statSync(join(kept, name)).mtimeMs]));
  expect(before.size).toBe(first.length);
  const edit = (of: PageHead): IndexedPage => {
    const indexed = toIndexed(of);
    const { keys } = indexed;
    return of.url === 'articles/700/'
      ? { ...indexed, keys: { ...keys, body: [...keys.body, 'مزيد'] } }
      : indexed;
  };
  const again = await indexParts(pages, edit, kept);
  const after = readdirSync(kept);
  expect(after).toHaveLength(before.size);
  const others = after.filter((name) => before.has(name));
  expect(others).toHaveLength(before.size - 1);
  for (const name of others) expect(statSync(join(kept, name)).mtimeMs).toBe(before.get(name));
  const fresh = await indexParts(pages, edit);
  expect(merged(again)).toEqual(merged(fresh));
}, 60_000);

it('half a kept part, and one with a changed byte, is indexed anew', async () => {
  const kept = join(folder, 'damaged');
  const parts = await indexParts(pages, toIndexed, kept);
  const [half, changed] = readdirSync(kept) as [string, string];
  const content = readFileSync(join(kept, half));
  writeFileSync(join(kept, half), content.subarray(0, content.length / 2));
  const other = readFileSync(join(kept, changed));
  other[other.length - 20]! ^= 1;
  writeFileSync(join(kept, changed), other);
  const again = await indexParts(pages, toIndexed, kept);
  expect(merged(again)).toEqual(merged(parts));
  expect(readFileSync(join(kept, half))).toEqual(content);
}, 60_000);

it('a page that comes or goes changes the parts around it alone', () => {
  const textOf = (part: readonly PageHead[]): string => part.map(({ url }) => url).join();
  fc.assert(
    fc.property(fc.nat(pages.length - 1), (place) => {
      const before = new Set(cutParts(pages).map(textOf));
      const after = cutParts(pages.toSpliced(place, 1));
      expect(after.filter((part) => !before.has(textOf(part))).length).toBeLessThanOrEqual(1);
    }),
  );
});
