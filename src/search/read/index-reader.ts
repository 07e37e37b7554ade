import { keysOf } from '../analyse/words.ts';
import { readChunk, type Chunk, type Occurrence } from '../format/chunk.ts';
import {
  countedFile,
  facetsFile,
  MANIFEST,
  readersWordsFile,
  type CountedFile,
  type Facets,
  type Fragment,
  type Manifest,
  type ReadersWords,
  type Vocabulary,
} from '../format/manifest.ts';
import { unpackJson, withoutMark } from '../format/packing.ts';
import { stretchesWith, stretchOf, unpackStretches, type Stretches } from '../format/stretches.ts';
import { keptFiles } from './kept-files.ts';
import { OutdatedPage } from './renewal.ts';

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
  keys(prefix: string): Promise<string[]>;
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
  /** What results can be narrowed by. */
  facets(): Promise<Facets>;
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

  const chunkStretches = unpackStretches(manifest.chunks);
  const wordStretches: Readonly<Record<Vocabulary, Stretches>> = {
    heads: unpackStretches(manifest.words.heads),
    tails: unpackStretches(manifest.words.tails),
    completions: unpackStretches(manifest.words.completions),
  };
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
  const nameOf = (kind: CountedFile, number: number): string => countedFile(manifest.version, kind, number);
  const loadChunk = (number: number): Promise<Chunk> =>
    load(nameOf('chunk', number), async (bytes) => readChunk(await unpack(bytes)));
  const loadWords = async (order: Vocabulary, prefix: string): Promise<VocabularyEntry[]> => {
    const files = stretchesWith(wordStretches[order], prefix).map((number) =>
      load(nameOf(order, number), (bytes) => decode(bytes).split('\n').map(toEntry)),
    );
    return (await Promise.all(files)).flat();
  };

  return {
    manifest,
    async keys(prefix) {
      const chunks = await Promise.all(stretchesWith(chunkStretches, prefix).map(loadChunk));
      return chunks.flatMap(({ keys }) => keys.filter((key) => key.startsWith(prefix)));
    },
    async key(key) {
      const chunk = await loadChunk(stretchOf(chunkStretches, key));
      const own = chunk.ownChunk(key);
      return (own === undefined ? chunk : await loadChunk(own)).find(key);
    },
    fragment(page) {
      return load(nameOf('fragment', page), async (bytes) => unpackJson(await unpack(bytes)) as Fragment);
    },
    heads: (prefix) => loadWords('heads', prefix),
    tails: (prefix) => loadWords('tails', prefix),
    completions: (prefix) => loadWords('completions', prefix),
    facets() {
      return load(facetsFile(manifest.version), (bytes) => JSON.parse(decode(bytes)) as Facets);
    },
    instead() {
      return load(readersWordsFile(manifest.version), (bytes) => JSON.parse(decode(bytes)) as ReadersWords);
    },
  };
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
