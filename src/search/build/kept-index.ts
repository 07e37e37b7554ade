import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readSealed, writeSealed } from '../../kept/sealed-file.ts';
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
    const state = this.#read<State>(STATE, digest);
    if (!state) return;
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
    const files = parts.map(({ packed, said }) => ({
      file: this.#files.get(packed) ?? this.#writeByDigest(packed),
      said,
    }));
    const packed = this.#writeByDigest(chunks);
    const state: State = { ...inputs, parts: files, chunks: packed };
    writeSealed(join(this.#folder, STATE), this.#digest, serialize(state));
    const used = new Set([STATE, packed, ...files.map(({ file }) => file)]);
    for (const name of readdirSync(this.#folder)) {
      if (!used.has(name)) rmSync(join(this.#folder, name), { recursive: true });
    }
  }

  /** Writes a value into a file that is named by its digest. */
  #writeByDigest(value: unknown): string {
    const bytes = serialize(value);
    const name = createHash('sha256').update(bytes).digest('hex');
    writeSealed(join(this.#folder, name), name, bytes);
    return name;
  }

  #read<Value>(name: string, key = name): Value | undefined {
    const sealed = readSealed(join(this.#folder, name), key);
    try {
      return sealed && (deserialize(sealed) as Value);
    } catch {
      // Another version of Node has written it in another way.
      return undefined;
    }
  }
}
