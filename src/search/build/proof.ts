import { gunzipSync } from 'node:zlib';
import { readChunk } from '../format/chunk.ts';
import { withoutMark } from '../format/packing.ts';
import type { PageKeys } from './page-keys.ts';
import type { Chunks } from './chunks.ts';

/**
 * Reads Pagefind's index back with the reader that browsers use, and holds it against what was put in: every key of
 * every body and title in its place, and no other. The format is Pagefind's own and promised to nobody; should
 * another version write another one, the build fails here, and not the search of a reader.
 *
 * @throws Error naming a page and a key that differ
 */
export function proveIndex(pages: readonly PageKeys[], { files }: Chunks): void {
  const read = pages.map(() => ({ body: [] as string[], title: [] as string[] }));
  for (const file of files) {
    const chunk = readChunk(withoutMark(gunzipSync(file)));
    for (const key of chunk.keys) {
      for (const { page, body, fields } of chunk.find(key)) {
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
    `Pagefind's index holds "${String(read[at])}" as word ${at} of ${url}, and not "${String(wanted[at])}": has its format changed?`,
  );
}
