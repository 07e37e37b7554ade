import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptAnswers } from './answers.ts';
import type { PageSource } from './indexed-page.ts';
import type { PackedPages } from './packed-pages.ts';
import type { PageHead } from './page-text.ts';

/** What all pages of a build were made of, beside themselves. */
export interface KeptInputs {
  /** Keys of the names of models. */
  models: readonly string[];
  answers: KeptAnswers;
}

/** A part as a build has left it. */
export interface KeptPart {
  packed: PackedPages;
  /** Under which name what Pagefind said of it is kept. */
  said: string;
}

/** A page as a build has left it. */
export interface KeptPage {
  head: PageHead;
  source: PageSource;
  part: KeptPart;
  place: number;
}

/** Chunks as a build has packed them, by the digests of their contents. */
export type KeptChunks = ReadonlyMap<string, Uint8Array>;

interface State extends KeptInputs {
  digest: string;
  chunks: string;
  parts: { file: string; said: string }[];
}

const STATE = 'state';

/**
 * What a build leaves of its index for the next: the pages in their parts, a file each, and one that says of all of them what they were
 * made of. That file is written last, and names the others by their digests: of a build that was ended half-way, nothing is read.
 */
export class KeptIndex {
  /** Nothing, where nothing is kept that is of the same digest. */
  readonly inputs: KeptInputs | undefined;
  readonly chunks: KeptChunks = new Map();
  readonly #folder: string;
  readonly #digest: string;
  readonly #pages = new Map<string, KeptPage>();
  /** The files of parts, which are not written again. */
  readonly #files = new Map<PackedPages, string>();

  /** @param digest of all that pages are made of but themselves, the words and the models */
  constructor(folder: string, digest: string) {
    this.#folder = folder;
    this.#digest = digest;
    const state = this.#read<State>(STATE);
    if (state?.digest !== digest) return;
    this.inputs = state;
    this.chunks = this.#read<KeptChunks>(state.chunks) ?? this.chunks;
    for (const { file, said } of state.parts) {
      const packed = this.#read<PackedPages>(file);
      if (!packed) continue;
      this.#files.set(packed, file);
      const part = { packed, said };
      for (const [place, { head, source }] of packed.pages.entries()) {
        this.#pages.set(head.url, { head, source, part, place });
      }
    }
  }

  /** A page as the build before has left it. */
  pageOf(url: string): KeptPage | undefined {
    return this.#pages.get(url);
  }

  /** Leaves an index for the next build, and removes what it does not name. */
  keep(inputs: KeptInputs, parts: readonly KeptPart[], chunks: KeptChunks): void {
    mkdirSync(this.#folder, { recursive: true });
    const files = parts.map(({ packed, said }) => ({
      file: this.#files.get(packed) ?? this.#write(packed),
      said,
    }));
    const packed = this.#write(chunks);
    this.#write({ ...inputs, digest: this.#digest, parts: files, chunks: packed } satisfies State, STATE);
    const used = new Set([STATE, packed, ...files.map(({ file }) => file)]);
    for (const name of readdirSync(this.#folder)) {
      if (!used.has(name)) rmSync(join(this.#folder, name), { recursive: true });
    }
  }

  /** Writes a value behind its digest, by which it is named unless it has a name. */
  #write(value: unknown, name?: string): string {
    const bytes = serialize(value);
    const digest = digestOf(bytes);
    const file = name ?? digest.toString('hex');
    writeFileSync(join(this.#folder, file), Buffer.concat([digest, bytes]));
    return file;
  }

  /** Half a file, one with a changed byte and one of another name are none. */
  #read<Value>(name: string): Value | undefined {
    const file = join(this.#folder, name);
    if (!existsSync(file)) return undefined;
    const content = readFileSync(file);
    const [digest, bytes] = [content.subarray(0, DIGEST_BYTES), content.subarray(DIGEST_BYTES)];
    if (!digestOf(bytes).equals(digest)) return undefined;
    if (name !== STATE && digest.toString('hex') !== name) return undefined;
    try {
      return deserialize(bytes) as Value;
    } catch {
      // Another version of Node has written it in another way.
      return undefined;
    }
  }
}

const DIGEST_BYTES = 32;

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
