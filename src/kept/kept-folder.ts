import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../hosting/files-below.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** A folder of texts, each kept under a key of all that it is made of. */
export class KeptFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was written under a key, as `readSealed` gives it. */
  read(name: string, key: string): Buffer | undefined {
    return readSealed(join(this.#folder, name), key);
  }

  write(name: string, key: string, content: string): void {
    writeSealed(join(this.#folder, name), key, content);
  }

  /** Removes all but those of some names. */
  prune(isNeeded: (name: string) => boolean): void {
    if (!existsSync(this.#folder)) return;
    for (const name of filesBelow(this.#folder)) {
      if (!isNeeded(name)) rmSync(join(this.#folder, name));
    }
  }
}
