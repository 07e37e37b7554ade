import { setImmediate } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { readCbor } from '../format/cbor.ts';
import { FIELDS, type Field } from '../format/fields.ts';
import { withoutMark } from '../format/packing.ts';
import type { PageKeys } from './page-keys.ts';
import type { SearchPage } from './page-text.ts';

/** Pages that are sent to Pagefind at once. */
const BATCH = 16;

export interface PagefindFiles {
  /** The pages by the numbers that the chunks know them by. */
  pages: PageKeys[];
  /** The word index, packed. */
  chunks: Uint8Array[];
}

/**
 * Has Pagefind build its word index over the keys of the pages, each page a record whose words are our keys. The
 * language is one that Pagefind has no stemmer for, so that it leaves the keys alone.
 *
 * @param keysOf gives a page its keys; called once for each, in order, while those before it are indexed
 * @throws Error when Pagefind reports one, or its files are not as expected
 */
export async function buildPagefindFiles(
  pages: readonly SearchPage[],
  keysOf: (page: SearchPage) => PageKeys,
): Promise<PagefindFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  try {
    if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
    const keyed = await addRecords(index, pages, keysOf);
    const { files, errors: fileErrors } = await index.getFiles();
    failOn(fileErrors);
    const chunks = files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => content);
    return { pages: orderPages(files, keyed), chunks };
  } finally {
    await close();
  }
}

async function addRecords(
  index: PagefindIndex,
  pages: readonly SearchPage[],
  keysOf: (page: SearchPage) => PageKeys,
): Promise<PageKeys[]> {
  const keyed: PageKeys[] = [];
  const adding: ReturnType<PagefindIndex['addCustomRecord']>[] = [];
  for (const page of pages) {
    const keys = keysOf(page);
    keyed.push(keys);
    adding.push(
      index.addCustomRecord({
        url: page.url,
        content: keys.body.join(' '),
        language: 'unknown',
        meta: fieldsOf(keys) satisfies Record<Field, string>,
      }),
    );
    // What was written to the other process is sent between two turns.
    if (adding.length % BATCH === 0) await setImmediate();
  }
  const added = await Promise.all(adding);
  failOn(added.flatMap(({ errors }) => errors));
  return keyed;
}

/** Every record has every field, so that Pagefind numbers them by the order of all names. */
function fieldsOf({ date, parts, plurals, title, titleRelatives }: PageKeys): Record<Field, string> {
  const join = (keys: Iterable<string>): string => [...keys].join(' ');
  return {
    date: join(date),
    parts: join(parts.keys()),
    plurals: join(plurals.keys()),
    title: join(title),
    titleRelatives: join(titleRelatives),
  };
}

/** Pagefind numbers pages by the order of hashes in its metadata; a fragment by that name holds the address. */
function orderPages(files: readonly IndexFile[], pages: readonly PageKeys[]): PageKeys[] {
  const byUrl = new Map(pages.map((page) => [page.page.url, page]));
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
  const ordered = hashes.map((hash) => {
    const page = byUrl.get(urls.get(hash) ?? '');
    if (!page) throw new Error(`Pagefind's page ${hash} is none of ours`);
    return page;
  });
  // Pagefind takes no record without content, and says nothing of it.
  const kept = new Set(ordered);
  const lost = pages.find((page) => !kept.has(page));
  if (lost)
    throw new Error(`${lost.page.url} has no text that can be searched: give it some, beside its title`);
  return ordered;
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
