import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../hosting/files-below.ts';

/** A folder of texts, each kept under a digest of all that it is made of: half a file, or one with a changed byte, is none. */
export class KeptFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What was written under a key; undefined where it was another, or is damaged. */
  read(name: string, key: string): Buffer | undefined {
    let file: Buffer;
    try {
      file = readFileSync(join(this.#folder, name));
    } catch {
      // There is none.
      return undefined;
    }
    const end = file.indexOf('\n');
    const content = file.subarray(end + 1);
    return file.toString('latin1', 0, end) === digestOf(key, content) ? content : undefined;
  }

  write(name: string, key: string, content: string): void {
    const file = join(this.#folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${digestOf(key, content)}\n${content}`);
  }

  /** Removes all but those of some names. */
  prune(isNeeded: (name: string) => boolean): void {
    if (!existsSync(this.#folder)) return;
    for (const name of filesBelow(this.#folder)) {
      if (!isNeeded(name)) rmSync(join(this.#folder, name));
    }
  }
}

function digestOf(key: string, content: string | Buffer): string {
  return createHash('sha256').update(key).update('\n').update(content).digest('base64url');
}
