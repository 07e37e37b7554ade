import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleBases } from './article-bases.ts';
import { KeptPages } from './kept-pages.ts';
import { KeptTexts } from './kept-texts.ts';

/** What a build takes again of the build before into the same target, and leaves for the next. */
export class Kept {
  readonly texts: KeptTexts;
  readonly pages: KeptPages;
  readonly #folder: string;

  constructor(folder: string, bases: ArticleBases) {
    this.#folder = folder;
    this.texts = new KeptTexts(join(folder, 'texts'), bases);
    this.pages = new KeptPages(join(folder, 'pages'), bases.words);
  }

  /** Whether anything that an earlier build has left stands in this one. */
  get isUsed(): boolean {
    return this.texts.isUsed || this.pages.isUsed;
  }

  /** Removes all of it. */
  forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

// Astro runs copies of our modules; the process is what they share with the command that started it.
const SHARED = Symbol.for('uful:kept');
const shared = globalThis as { [SHARED]?: Kept | undefined };

/** Opens what the builds into a target keep, for this build; without any, nothing is taken again or kept. */
export function useKept(kept: Kept | undefined): void {
  shared[SHARED] = kept;
}

/** What this build takes again and keeps; undefined where nothing is: in development, in previews. */
export function getKept(): Kept | undefined {
  return shared[SHARED];
}
