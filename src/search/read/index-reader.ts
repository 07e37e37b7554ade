import { keysOf } from '../analyse/words.ts';
import { readChunk, type Chunk, type Occurrence } from '../format/chunk.ts';
import {
  fragmentFile,
  MANIFEST,
  type Fragment,
  type Manifest,
  type ReadersWords,
  type Stretch,
} from '../format/manifest.ts';
import { withoutMark } from '../format/packing.ts';
import { keptFiles } from './kept-files.ts';
import { OutdatedPage } from './renewal.ts';

/** A key of the index, and where it stands. */
export interface IndexKey {
  readonly key: string;
  /** Unpacked when they are asked for: of all keys that begin alike, few are. */
  readonly occurrences: readonly Occurrence[];
}

/** A word or name of the vocabulary. */
export interface VocabularyEntry {
  key: string;
  shown: string;
  /** Class of frequency: the binary logarithm of how often it stands in the pages. */
  frequency: number;
}

/** An opened index. What was loaded once is kept in memory while the page is open. */
export interface IndexReader {
  manifest: Manifest;
  /** The keys that begin with a prefix. */
  keys(prefix: string): Promise<IndexKey[]>;
  /** Where one key stands; nowhere when the index does not have it. */
  key(key: string): Promise<readonly Occurrence[]>;
  fragment(page: number): Promise<Fragment>;
  /** The words that begin with a prefix, and those whose keys, read from their end, do. */
  heads(prefix: string): Promise<VocabularyEntry[]>;
  tails(prefix: string): Promise<VocabularyEntry[]>;
  /** The names and titles that begin with a prefix. */
  completions(prefix: string): Promise<VocabularyEntry[]>;
  /** Words of readers, with those that the site has for them. */
  instead(): Promise<ReadersWords>;
}

/**
 * Opens the index of a site.
 *
 * @param address whole address of the index's folder, with a closing slash
 * @param edition what the scripts of this page are of
 * @param cache what may answer instead of the server
 * @throws OutdatedPage when the index is of another edition
 * @throws Error when it cannot be loaded, or is damaged
 */
export async function openIndex(
  address: string,
  edition: string,
  cache: RequestCache = 'default',
): Promise<IndexReader> {
  const files = keptFiles(address);
  const manifest = JSON.parse(decode(await files.get(MANIFEST, cache))) as Manifest;
  if (manifest.edition !== edition) throw new OutdatedPage('the index is of another edition');
  await files.keep(manifest.version);

  const loaded = new Map<string, Promise<unknown>>();
  const load = <T>(name: string, read: (bytes: Uint8Array) => T | Promise<T>): Promise<T> => {
    const known = loaded.get(name) as Promise<T> | undefined;
    if (known) return known;
    const loading = files.get(name).then(read);
    loaded.set(name, loading);
    // What failed may be there the next time.
    loading.catch(() => loaded.delete(name));
    return loading;
  };
  const loadChunk = (hash: string): Promise<Chunk> =>
    load(`index/${hash}.pf_index`, async (bytes) => readChunk(await unpack(bytes)));
  const loadWords = (hash: string): Promise<VocabularyEntry[]> =>
    load(`words/${hash}.txt`, (bytes) => decode(bytes).split('\n').map(toEntry));

  return {
    manifest,
    async keys(prefix) {
      const chunks = await Promise.all(hashesFor(manifest.chunks, prefix).map(loadChunk));
      return chunks.flatMap((chunk) =>
        chunk.keys
          .filter((key) => key.startsWith(prefix))
          .map((key) => ({
            key,
            get occurrences() {
              return chunk.find(key);
            },
          })),
      );
    },
    async key(key) {
      const stretch = manifest.chunks.findLast(([first]) => first <= key);
      return stretch ? (await loadChunk(stretch[1])).find(key) : [];
    },
    fragment(page) {
      return load(
        `fragment/${fragmentFile(manifest.version, page)}.pf_fragment`,
        async (bytes) => JSON.parse(decode(await unpack(bytes))) as Fragment,
      );
    },
    async heads(prefix) {
      return (await Promise.all(hashesFor(manifest.heads, prefix).map(loadWords))).flat();
    },
    async tails(prefix) {
      return (await Promise.all(hashesFor(manifest.tails, prefix).map(loadWords))).flat();
    },
    async completions(prefix) {
      return (await Promise.all(hashesFor(manifest.completions, prefix).map(loadWords))).flat();
    },
    instead() {
      return load(`words/${manifest.instead}.json`, (bytes) => JSON.parse(decode(bytes)) as ReadersWords);
    },
  };
}

/** The files whose stretch of the alphabet can hold a key with this prefix. */
function hashesFor(stretches: readonly Stretch[], prefix: string): string[] {
  return stretches
    .filter(([first], index) => {
      const next = stretches[index + 1]?.[0];
      const endsBefore = next !== undefined && next <= prefix;
      return !endsBefore && (first <= prefix || first.startsWith(prefix));
    })
    .map(([, hash]) => hash);
}

function toEntry(line: string): VocabularyEntry {
  const shown = line.slice(1);
  const key = FOLDED.test(shown) ? shown : keysOf(shown);
  return { key, shown, frequency: Number.parseInt(line[0] ?? '0', 36) };
}

/** Letters that folding leaves as they are, as in most of the hundreds of lines of a file. */
const FOLDED = /^[\u0621\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A]+$/u;

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  // Bytes go in by hand: as a Blob they would go by way of the browser's other process, which takes a millisecond.
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const [unpacked] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(bytes as BufferSource),
    writer.close(),
  ]);
  return withoutMark(new Uint8Array(unpacked));
}

const utf8 = new TextDecoder();

function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
