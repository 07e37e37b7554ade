import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChunk, type Chunk } from '../../../../src/search/format/chunk.ts';
import { FIELDS } from '../../../../src/search/format/fields.ts';
import { withoutMark } from '../../../../src/search/format/packing.ts';

const empty = Object.fromEntries(FIELDS.map((field) => [field, '']));
let chunks: Chunk[] = [];
let bytes: Uint8Array;

/** Pagefind itself writes what is read here. */
beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  await index!.addCustomRecord({
    url: 'first/',
    content: 'نموذج . جديد نموذج gpt',
    language: 'unknown',
    meta: { ...empty, title: 'نموذج جديد', plurals: 'نماذج' },
  });
  await index!.addCustomRecord({
    url: 'second/',
    content: 'gpt 4o',
    language: 'unknown',
    meta: { ...empty, date: '2026 11' },
  });
  const { files } = await index!.getFiles();
  await close();
  const packed = files.filter(({ path }) => path.endsWith('.pf_index'));
  bytes = withoutMark(gunzipSync(packed[0]!.content));
  chunks = packed.map(({ content }) => readChunk(withoutMark(gunzipSync(content))));
}, 30_000);

afterAll(close);

const find = (key: string) => chunks.flatMap((chunk) => chunk.find(key));

describe('a chunk that Pagefind wrote is read', () => {
  it('its keys stand in order', () => {
    const keys = chunks.flatMap((chunk) => chunk.keys);
    expect(keys).toEqual(['11', '2026', '4o', 'gpt', 'جديد', 'نماذج', 'نموذج']);
  });

  it('a key has its places in the body and in the fields, a gap counted', () => {
    expect(find('نموذج')).toEqual([
      { page: expect.any(Number) as number, body: [0, 3], fields: { title: [0] } },
    ]);
    expect(find('جديد')[0]).toMatchObject({ body: [2], fields: { title: [1] } });
    expect(find('نماذج')[0]).toMatchObject({ body: [], fields: { plurals: [0] } });
    expect(find('11')[0]).toMatchObject({ body: [], fields: { date: [1] } });
  });

  it('a key of several pages is found on each', () => {
    expect(find('gpt').map(({ page }) => page)).toEqual([0, 1]);
  });

  it('a key that it does not hold is nowhere', () => {
    expect(find('زرافة')).toEqual([]);
  });
});

describe('a damaged chunk is told', () => {
  it('one that ends early throws a RangeError', () => {
    expect(() => readChunk(bytes.subarray(0, Math.floor(bytes.length / 2)))).toThrow(RangeError);
  });

  it('a file without Pagefind’s mark throws a RangeError', () => {
    expect(() => withoutMark(new TextEncoder().encode('<!doctype html>'))).toThrow(RangeError);
  });
});
