import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutChunks, type Chunks } from '../../../../src/search/build/chunks.ts';
import { mergeParts } from '../../../../src/search/build/merge-parts.ts';
import { proveIndex } from '../../../../src/search/build/proof.ts';
import { readChunk, type Chunk } from '../../../../src/search/format/chunk.ts';
import { FIELDS } from '../../../../src/search/format/fields.ts';
import { withoutMark } from '../../../../src/search/format/packing.ts';

const PAGES = 600;
const empty = Object.fromEntries(FIELDS.map((field) => [field, '']));
/** One word on every page, one on each tenth, and two hundred on one or a few. */
const wordsOf = (page: number): string[] => [
  'نموذج',
  ...(page % 10 === 0 ? ['عريضة'] : []),
  `rare${page % 200}`,
];

let packed: Uint8Array[];
let chunks: Chunks;
let read: Chunk[];

/** Pagefind itself writes what is cut here. */
beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  for (let page = 0; page < PAGES; page += 1) {
    await index!.addCustomRecord({
      url: `${page}/`,
      content: wordsOf(page).join(' '),
      language: 'unknown',
      meta: { ...empty, title: `title${page}` },
    });
  }
  const { files } = await index!.getFiles();
  packed = files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => content);
  chunks = cutChunks(
    mergeParts([{ order: Array.from({ length: PAGES }, (_, page) => page), chunks: packed }]),
  );
  read = chunks.files.map((file) => readChunk(withoutMark(gunzipSync(file))));
}, 60_000);

afterAll(close);

it('what Pagefind says of a key is said in one of the new chunks, and of no other key', () => {
  const before = packed.map((file) => readChunk(withoutMark(gunzipSync(file))));
  const placesIn = (of: readonly Chunk[]): Map<string, unknown> =>
    new Map(
      of
        .flatMap((chunk) => chunk.keys.map((key) => [key, chunk.find(key)] as const))
        .filter(([, places]) => places.length > 0),
    );
  expect(placesIn(before).size).toBeGreaterThan(800);
  expect(placesIn(read)).toEqual(placesIn(before));
});

it('the stretches go on from each other, and every key is in that which it is looked up in', () => {
  const { stretches } = chunks;
  expect(stretches[0]).toBe('');
  expect([...stretches]).toEqual([...stretches].sort());
  for (const [place, chunk] of read.slice(0, stretches.length).entries()) {
    for (const key of chunk.keys) {
      expect(key >= stretches[place]!).toBe(true);
      expect(stretches[place + 1] === undefined || key < stretches[place + 1]!).toBe(true);
    }
  }
});

it('a key on many pages has a chunk of its own, of which its neighbours know nothing but the number', () => {
  const { stretches } = chunks;
  const holder = read.slice(0, stretches.length).find(({ keys }) => keys.includes('نموذج'))!;
  const own = holder.ownChunk('نموذج')!;
  expect(own).toBeGreaterThanOrEqual(stretches.length);
  expect(holder.find('نموذج')).toEqual([]);
  expect(read[own]!.keys).toEqual(['نموذج']);
  expect(read[own]!.find('نموذج')).toHaveLength(PAGES);
  expect(read.find(({ keys }) => keys.includes('عريضة'))!.ownChunk('عريضة')).toBeUndefined();
});

it('no chunk of several keys is larger than what it is cut to', () => {
  for (const [place, file] of chunks.files.entries()) {
    if (read[place]!.keys.length > 1) expect(gunzipSync(file).length).toBeLessThan(3200);
  }
});

it('the same chunks give the same bytes, in whatever order they come', () => {
  expect(cutChunks(mergeParts([{ order: [], chunks: packed.toReversed() }]))).toEqual(chunks);
});

it('a key that is looked up where it does not stand fails the build, and so does a number that leads elsewhere', () => {
  const pages = Array.from({ length: PAGES }, (_, number) => ({
    url: String(number),
    body: [] as string[],
    title: [] as string[],
  }));
  for (const chunk of packed.map((file) => readChunk(withoutMark(gunzipSync(file))))) {
    for (const key of chunk.keys) {
      for (const { page, body, fields } of chunk.find(key)) {
        for (const place of body) pages[page]!.body[place] = key;
        for (const place of fields.title ?? []) pages[page]!.title[place] = key;
      }
    }
  }
  const prove = (tried: Chunks) => () => proveIndex(pages, tried);
  expect(prove(chunks)).not.toThrow();
  const { stretches, files } = chunks;
  expect(prove({ stretches: stretches.map((_, place) => (place === 0 ? '' : '\uFFFF')), files })).toThrow(
    'looked up in another',
  );
  // Another chunk stands where the one of «نموذج» did.
  expect(
    prove({ stretches, files: files.map((file, place) => (place < stretches.length ? file : files[0]!)) }),
  ).toThrow('the search index holds');
});
