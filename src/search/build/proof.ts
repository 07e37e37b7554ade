import { gunzipSync } from 'node:zlib';
import { readChunk } from '../format/chunk.ts';
import { withoutMark } from '../format/packing.ts';
import { stretchOf } from '../format/stretches.ts';
import type { Chunks } from './chunks.ts';

/** A page with the keys of its words, `.` for one that is not searched for. */
export interface PageToProve {
  url: string;
  body: readonly string[];
  title: readonly string[];
}

/** Stands for a word that is not searched for. */
const GAP = '.';

/**
 * Looks every key up as browsers do, with their own reader, and holds what is found against what was put in: every key of every body
 * and title in its place, and no other. Pagefind's format is promised to nobody; should another version write another one, the
 * build fails here, and not the search of a reader.
 *
 * @throws Error naming a page and a key that differ, or a key that is in another chunk than it is looked up in
 */
export function proveIndex(pages: readonly PageToProve[], { stretches, files }: Chunks): void {
  const proof = new Proof(pages);
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
        proof.find(key, page, 'body', body);
        if (fields.title) proof.find(key, page, 'title', fields.title);
      }
    }
  }
  proof.assertWhole();
}

/** The keys of all pages, and which of them were found. One array for each: an object for every text would take longer than all else. */
class Proof {
  readonly #pages: readonly PageToProve[];
  /** Where the body of each page begins among all keys; its title comes behind it. */
  readonly #starts: number[] = [];
  readonly #isFound: Uint8Array;

  constructor(pages: readonly PageToProve[]) {
    this.#pages = pages;
    let end = 0;
    for (const { body, title } of pages) {
      this.#starts.push(end);
      end += body.length + title.length;
    }
    this.#isFound = new Uint8Array(end);
  }

  find(key: string, page: number, text: 'body' | 'title', places: readonly number[]): void {
    const { [text]: wanted, body } = this.#pages[page]!;
    const start = this.#starts[page]! + (text === 'body' ? 0 : body.length);
    for (const place of places) {
      if (wanted[place] !== key) throw this.#differs(page, text, place, key);
      this.#isFound[start + place] = 1;
    }
  }

  assertWhole(): void {
    let at = 0;
    for (const [page, { body, title }] of this.#pages.entries()) {
      for (const [text, wanted] of [
        ['body', body],
        ['title', title],
      ] as const) {
        for (let place = 0; place < wanted.length; place += 1, at += 1) {
          if (wanted[place] !== GAP && this.#isFound[at] === 0)
            throw this.#differs(page, text, place, undefined);
        }
      }
    }
  }

  #differs(page: number, text: 'body' | 'title', place: number, read: string | undefined): Error {
    const { url, [text]: wanted } = this.#pages[page]!;
    return new Error(
      `the search index holds "${String(read)}" as word ${place} of ${url}, and not "${String(wanted[place])}": has Pagefind's format changed?`,
    );
  }
}
