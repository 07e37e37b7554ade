import { createHash } from 'node:crypto';
import { gzipChunk, type Pack } from './chunks.ts';
import type { KeptChunks } from './kept-index.ts';

/** Packs chunks, and takes those again that the build before has packed. */
export class ChunkPacker {
  /** The chunks of this build. */
  readonly packed = new Map<string, Uint8Array>();
  readonly #kept: KeptChunks;

  constructor(kept: KeptChunks = new Map()) {
    this.#kept = kept;
  }

  readonly pack: Pack = (content) => {
    const digest = createHash('sha256').update(content).digest('base64url');
    const packed = this.#kept.get(digest) ?? gzipChunk(content);
    this.packed.set(digest, packed);
    return packed;
  };
}
