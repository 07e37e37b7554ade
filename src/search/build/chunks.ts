import { gunzipSync, gzipSync } from 'node:zlib';
import { readCbor } from '../format/cbor.ts';
import type { Stretches } from '../format/stretches.ts';
import { MARK, withoutMark } from '../format/packing.ts';
import { beginningOf } from './stretches.ts';

/**
 * Bytes of a chunk before it is packed, about; a key that alone has more gets a chunk of its own. Packed it is about a third of it: a
 * first query looks a handful of keys up, most of which are rare or nowhere, and should not load those of common neighbours.
 */
const SIZE = 3000;

/** The word index, as it is written. */
export interface Chunks {
  /** Where the chunks begin, but those of single keys, which stand after them. */
  stretches: Stretches;
  /** All chunks, packed, by their numbers. */
  files: Uint8Array[];
}

/** A key's part of a chunk: `[key, pages, …]` in CBOR. */
interface Entry {
  key: string;
  bytes: Uint8Array;
}

/**
 * Cuts Pagefind's word index anew, into smaller chunks than it makes. What is said of a key is not touched: its bytes are taken as they
 * are. The same chunks give the same bytes.
 *
 * @param packed Pagefind's `.pf_index` files, in whatever order
 */
export function cutChunks(packed: readonly Uint8Array[]): Chunks {
  const entries = packed
    .flatMap((content) => entriesOf(withoutMark(gunzipSync(content))))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const rows = toRows(entries);
  const common: Entry[] = [];
  const files = rows.map((row) =>
    pack(
      row.map((entry) => {
        if (entry.bytes.length <= SIZE) return entry.bytes;
        common.push(entry);
        return pointer(entry.key, rows.length + common.length - 1);
      }),
    ),
  );
  return {
    stretches: rows.map((row, place) => beginningOf(rows[place - 1]?.at(-1)?.key, row[0]!.key)),
    files: [...files, ...common.map(({ bytes }) => pack([bytes]))],
  };
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const reader = readCbor(bytes);
  reader.array();
  return Array.from({ length: reader.array() }, () => {
    const start = reader.at;
    reader.array();
    const key = reader.text();
    reader.at = start;
    reader.skip();
    return { key, bytes: bytes.subarray(start, reader.at) };
  });
}

function toRows(entries: readonly Entry[]): Entry[][] {
  const rows: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    // In the chunk, a key that has its own is hardly more than its letters.
    const size = entry.bytes.length > SIZE ? 2 * entry.key.length : entry.bytes.length;
    if (rows.length === 0 || size > room) {
      rows.push([]);
      room = SIZE;
    }
    rows.at(-1)!.push(entry);
    room -= size;
  }
  return rows;
}

/** `[[entry, …]]`, as Pagefind packs it. */
function pack(entries: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat([Buffer.from(MARK), head(ARRAY, 1), head(ARRAY, entries.length), ...entries]);
  return gzipSync(content, { level: 9 });
}

/** `[key, number]`. */
function pointer(key: string, number: number): Uint8Array {
  const text = Buffer.from(key);
  return Buffer.concat([head(ARRAY, 2), head(TEXT, text.length), text, head(UNSIGNED, number)]);
}

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

/** The beginning of an item of CBOR: its major type, and its value or length (RFC 8949, §3). */
function head(major: number, value: number): Uint8Array {
  const type = major << 5;
  if (value < 24) return Uint8Array.of(type | value);
  if (value < 2 ** 8) return Uint8Array.of(type | 24, value);
  const bytes = Buffer.alloc(value < 2 ** 16 ? 3 : 5);
  bytes[0] = type | (bytes.length === 3 ? 25 : 26);
  bytes.writeUIntBE(value, 1, bytes.length - 1);
  return bytes;
}
