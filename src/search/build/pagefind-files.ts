import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { readCbor } from '../format/cbor.ts';
import { FIELDS, type Field } from '../format/fields.ts';
import { withoutMark } from '../format/packing.ts';
import type { IndexedPage } from './indexed-page.ts';

/** What Pagefind says of some pages. */
export interface PagefindFiles {
  /** Places of the pages among those that it was given, by the numbers that the chunks know them by. */
  order: number[];
  /** The word index, packed. */
  chunks: Uint8Array[];
}

/** A page as Pagefind is given it: a record whose words are our keys. */
export interface PageRecord {
  url: string;
  content: string;
  meta: Record<Field, string>;
}

/** Every record has every field, so that Pagefind numbers them by the order of all names. */
export function toRecord({ head, keys }: Pick<IndexedPage, 'head' | 'keys'>): PageRecord {
  const { body, ...fields } = keys;
  return {
    url: head.url,
    content: body.join(' '),
    meta: {
      date: fields.date.join(' '),
      parts: fields.parts.join(' '),
      plurals: fields.plurals.join(' '),
      title: fields.title.join(' '),
      titleRelatives: fields.titleRelatives.join(' '),
    },
  };
}

/**
 * Has Pagefind, a process of its own that the first call starts, build its word index over some records. The language is one that
 * Pagefind has no stemmer for, so that it leaves the keys alone.
 *
 * @throws Error when Pagefind reports one, or its files are not as expected
 */
export async function buildPagefindFiles(records: readonly PageRecord[]): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
  await addRecords(index, records);
  const { files, errors: fileErrors } = await index.getFiles();
  failOn(fileErrors);
  await index.deleteIndex();
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => content);
  return { order: orderPages(files, records), chunks };
}

async function addRecords(index: PagefindIndex, records: readonly PageRecord[]): Promise<void> {
  const adding = records.map((record) => index.addCustomRecord({ ...record, language: 'unknown' }));
  const added = await Promise.all(adding);
  failOn(added.flatMap(({ errors }) => errors));
}

/** Pagefind numbers pages by the order of hashes in its metadata; a fragment by that name holds the address. */
function orderPages(files: readonly IndexFile[], records: readonly PageRecord[]): number[] {
  const byUrl = new Map(records.map(({ url }, place) => [url, place]));
  const urls = new Map(
    files
      .filter(({ path }) => path.endsWith('.pf_fragment'))
      .map(({ path, content }) => {
        const { url } = JSON.parse(Buffer.from(unpack(content)).toString()) as { url: string };
        return [/([^/]+)\.pf_fragment$/u.exec(path)![1]!, url];
      }),
  );
  const [meta, ...others] = files.filter(({ path }) => path.endsWith('.pf_meta'));
  if (!meta || others.length > 0) throw new Error('Pagefind has not written one file of metadata');
  const { hashes, fields } = readMeta(unpack(meta.content));
  if (fields.join() !== FIELDS.join()) throw new Error(`Pagefind numbers other fields: ${fields.join()}`);
  const order = hashes.map((hash) => {
    const place = byUrl.get(urls.get(hash) ?? '');
    if (place === undefined) throw new Error(`Pagefind's page ${hash} is none of ours`);
    return place;
  });
  // Pagefind takes no record without content, and says nothing of it.
  const kept = new Set(order);
  const lost = records.find((_, place) => !kept.has(place));
  if (lost) throw new Error(`${lost.url} has no text that can be searched: give it some, beside its title`);
  return order;
}

/** `[version, [[hash, words], …], chunks, filters, sorts, fields]`, as `pagefind_web/src/metadata.rs` reads it. */
function readMeta(bytes: Uint8Array): { hashes: string[]; fields: string[] } {
  const reader = readCbor(bytes);
  reader.array();
  reader.skip();
  const hashes = Array.from({ length: reader.array() }, () => {
    reader.array();
    const hash = reader.text();
    reader.skip();
    return hash;
  });
  for (let item = 0; item < 3; item += 1) reader.skip();
  const fields = Array.from({ length: reader.array() }, () => reader.text());
  return { hashes, fields };
}

function unpack(content: Uint8Array): Uint8Array {
  return withoutMark(gunzipSync(content));
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be built: ${errors.join('; ')}`);
}
