import { FIELDS, type Field } from './fields.ts';
import { readCbor, type CborReader } from './cbor.ts';

/** Where a key stands on one page. */
export interface Occurrence {
  page: number;
  /** Places among the words of the body. */
  body: readonly number[];
  /** Places in the fields that hold it. */
  fields: Partial<Record<Field, readonly number[]>>;
}

/** A chunk of the word index: an alphabetical stretch of keys, with where each stands. */
export interface Chunk {
  /** In order, as JavaScript compares them. */
  keys: readonly string[];
  /** Where a key stands, by page; nowhere when the chunk does not say it. */
  find(key: string): readonly Occurrence[];
  /** Of a key that stands on many pages, the number of the chunk of this key alone, which says where. */
  ownChunk(key: string): number | undefined;
}

/**
 * Reads a `.pf_index` file of Pagefind 1.5 (`pagefind_web/src/index.rs` there), unpacked and without its mark:
 * `[[[key, pages, variants], …]]`, where a page is `[number, places, fields]`. Page numbers and places count from
 * the one before; a negative number among places sets the weight of those after it (which all are alike
 * here), and among fields begins the field of that number. Ours is `[key, number]` for a key that has a file of its own.
 *
 * @throws RangeError when the bytes are no such file
 */
export function readChunk(bytes: Uint8Array): Chunk {
  const reader = readCbor(bytes);
  reader.array();
  const count = reader.array();
  const places = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const items = reader.array();
    const key = reader.text();
    places.set(key, reader.at);
    for (let item = 1; item < items; item += 1) reader.skip();
  }
  const found = new Map<string, readonly Occurrence[]>();
  return {
    keys: [...places.keys()],
    find(key) {
      const at = places.get(key);
      if (at === undefined) return [];
      const known = found.get(key) ?? readPlaces(readCbor(bytes, at));
      found.set(key, known);
      return known;
    },
    ownChunk(key) {
      const at = places.get(key);
      if (at === undefined) return undefined;
      const reader = readCbor(bytes, at);
      return reader.isInteger() ? reader.integer() : undefined;
    },
  };
}

function readPlaces(reader: CborReader): Occurrence[] {
  return reader.isInteger() ? [] : readPages(reader);
}

function readPages(reader: CborReader): Occurrence[] {
  let page = 0;
  return Array.from({ length: reader.array() }, () => {
    const items = reader.array();
    page += reader.integer();
    return { page, body: readBody(reader), fields: items > 2 ? readFields(reader) : {} };
  });
}

function readBody(reader: CborReader): number[] {
  const body: number[] = [];
  let place = 0;
  for (let rest = reader.array(); rest > 0; rest -= 1) {
    const step = reader.integer();
    place = step < 0 ? 0 : place + step;
    if (step >= 0) body.push(place);
  }
  return body;
}

function readFields(reader: CborReader): Occurrence['fields'] {
  const fields: Partial<Record<Field, number[]>> = {};
  let current: number[] = [];
  let place = 0;
  for (let rest = reader.array(); rest > 0; rest -= 1) {
    const step = reader.integer();
    place = step < 0 ? 0 : place + step;
    if (step >= 0) {
      current.push(place);
    } else {
      const field = FIELDS[-step - 1];
      if (field === undefined) throw new RangeError('a field that is not ours');
      current = fields[field] = [];
    }
  }
  return fields;
}
