import { gunzipSync } from 'node:zlib';
import { readCbor, type CborReader } from '../format/cbor.ts';
import { withoutMark } from '../format/packing.ts';
import { ARRAY, cborHead, cborText, UNSIGNED } from './cbor-heads.ts';
import type { PagefindFiles } from './pagefind-files.ts';

/** A key's part of a chunk: `[key, pages, variants]` in CBOR, as `readChunk` reads it. */
export interface Entry {
  key: string;
  bytes: Uint8Array;
}

/** What one part of the index says of a key. */
interface Piece {
  bytes: Uint8Array;
  /** How many pages have the key, and the numbers of the first and the last among those of the part. */
  pages: number;
  first: number;
  last: number;
  /** How many items the first page has, and its bytes behind its number, with all other pages. */
  items: number;
  rest: Uint8Array;
}

/**
 * Joins what Pagefind says of parts of the pages to what it would say of all. The pages of each part come after those of the one before;
 * of each key the first page alone is numbered anew, since all others count from the one before.
 *
 * @returns the entries of all keys, in order
 * @throws Error when Pagefind's format is another one
 */
export function mergeParts(parts: readonly PagefindFiles[]): Entry[] {
  const pieces = new Map<string, { offset: number; piece: Piece }[]>();
  let offset = 0;
  for (const { order, chunks } of parts) {
    for (const packed of chunks) {
      for (const [key, piece] of piecesOf(withoutMark(gunzipSync(packed)))) {
        const known = pieces.get(key);
        if (known) known.push({ offset, piece });
        else pieces.set(key, [{ offset, piece }]);
      }
    }
    offset += order.length;
  }
  return [...pieces]
    .map(([key, of]) => ({ key, bytes: joined(key, of) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function joined(key: string, pieces: readonly { offset: number; piece: Piece }[]): Uint8Array {
  const [only, ...others] = pieces;
  if (others.length === 0 && only!.offset === 0) return only!.piece.bytes;
  let before = 0;
  const pages = pieces.flatMap(({ offset, piece: { first, last, items, rest } }) => {
    const step = offset + first - before;
    before = offset + last;
    return [cborHead(ARRAY, items), cborHead(UNSIGNED, step), rest];
  });
  const count = pieces.reduce((sum, { piece }) => sum + piece.pages, 0);
  return Buffer.concat([
    cborHead(ARRAY, 3),
    cborText(key),
    cborHead(ARRAY, count),
    ...pages,
    cborHead(ARRAY, 0),
  ]);
}

function* piecesOf(bytes: Uint8Array): Generator<[key: string, piece: Piece]> {
  const reader = readCbor(bytes);
  reader.array();
  for (let rest = reader.array(); rest > 0; rest -= 1) {
    const start = reader.at;
    const items = reader.array();
    const key = reader.text();
    const piece = readPages(reader, bytes);
    const variants = items === 3 ? reader.array() : -1;
    if (variants !== 0)
      throw new Error(`Pagefind says more of "${key}" than where it stands: has its format changed?`);
    yield [key, { ...piece, bytes: bytes.subarray(start, reader.at) }];
  }
}

function readPages(reader: CborReader, bytes: Uint8Array): Omit<Piece, 'bytes'> {
  const pages = reader.array();
  const items = reader.array();
  const first = reader.integer();
  const start = reader.at;
  const skip = (count: number): void => {
    for (let item = 0; item < count; item += 1) reader.skip();
  };
  skip(items - 1);
  let last = first;
  for (let page = 1; page < pages; page += 1) {
    const others = reader.array() - 1;
    last += reader.integer();
    skip(others);
  }
  return { pages, first, last, items, rest: bytes.subarray(start, reader.at) };
}
