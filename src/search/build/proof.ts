import { gunzipSync } from 'node:zlib';
import { readChunk } from '../format/chunk.ts';
import { withoutMark } from '../format/packing.ts';
import { stretchOf } from '../format/stretches.ts';
import type { PageKeys } from './page-keys.ts';
import type { Chunks } from './chunks.ts';

/**
 * Looks every key up as browsers do, with their own reader, and holds what is found against what was put in: every key of every body
 * and title in its place, and no other. Pagefind's format is promised to nobody; should another version write another one, the
 * build fails here, and not the search of a reader.
 *
 * @throws Error naming a page and a key that differ, or a key that is in another chunk than it is looked up in
 */
export function proveIndex(pages: readonly PageKeys[], { stretches, files }: Chunks): void {
  const read = pages.map(() => ({ body: [] as string[], title: [] as string[] }));
  const chunks = files.map((file) => readChunk(withoutMark(gunzipSync(file))));
  for (const [number, chunk] of chunks.slice(0, stretches.length).entries()) {
    for (const key of chunk.keys) {
      if (stretchOf(stretches, key) !== number) {
        throw new Error(
          `"${key}" stands in chunk ${number} of the search index, and is looked up in another`,
        );
      }
      const own = chunk.ownChunk(key);
      for (const { page, body, fields } of (own === undefined ? chunk : chunks[own])?.find(key) ?? []) {
        for (const place of body) read[page]!.body[place] = key;
        for (const place of fields.title ?? []) read[page]!.title[place] = key;
      }
    }
  }
  for (const [number, { page, body, title }] of pages.entries()) {
    compare(page.url, body, read[number]!.body);
    compare(page.url, title, read[number]!.title);
  }
}

/** A gap of ours is a hole in what was read. */
function compare(url: string, wanted: readonly string[], read: readonly (string | undefined)[]): void {
  const place = wanted.findIndex((key, index) => (read[index] ?? '.') !== key);
  if (place === -1 && read.length <= wanted.length) return;
  const at = place === -1 ? wanted.length : place;
  throw new Error(
    `the search index holds "${String(read[at])}" as word ${at} of ${url}, and not "${String(wanted[at])}": has Pagefind's format changed?`,
  );
}
