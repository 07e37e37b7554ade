import { gzipSync } from 'node:zlib';
import type { Stretches } from '../format/stretches.ts';
import { MARK } from '../format/packing.ts';
import { ARRAY, cborHead, cborText, UNSIGNED } from './cbor-heads.ts';
import type { Entry } from './merge-parts.ts';
import { beginningOf } from './stretches.ts';

/**
 * Bytes of a chunk before it is packed, about; a key that alone has more gets a chunk of its own. Packed it is about a third of it: a
 * first query looks a handful of keys up, most of which are rare or nowhere, and should not load those of common neighbours.
 */
const SIZE = 3000;

/** Packs the content of a chunk. */
export type Pack = (content: Uint8Array) => Uint8Array;

/** The word index, as it is written. */
export interface Chunks {
  /** Where the chunks begin, but those of single keys, which stand after them. */
  stretches: Stretches;
  /** All chunks, packed, by their numbers. */
  files: Uint8Array[];
}

/**
 * Cuts Pagefind's word index anew, into smaller chunks than it makes. The same entries give the same bytes.
 *
 * @param entries by their keys, in order
 * @param gzip packs a chunk as `gzipChunk` does
 */
export function cutChunks(entries: readonly Entry[], gzip: Pack = gzipChunk): Chunks {
  const rows = toRows(entries);
  const common: Entry[] = [];
  const pack = (row: readonly Uint8Array[]): Uint8Array => gzip(contentOf(row));
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

/** Packs the content of a chunk, as small as it goes. */
export function gzipChunk(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

/** `[[entry, …]]`, as Pagefind has it. */
function contentOf(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from(MARK), cborHead(ARRAY, 1), cborHead(ARRAY, entries.length), ...entries]);
}

/** `[key, number]`. */
function pointer(key: string, number: number): Uint8Array {
  return Buffer.concat([cborHead(ARRAY, 2), cborText(key), cborHead(UNSIGNED, number)]);
}
