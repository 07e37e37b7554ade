import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../../kept/sealed-file.ts';
import { buildPagefindFiles, type PagefindFiles, type PageRecord } from './pagefind-files.ts';

/** What of a kept part is told before the bytes of its chunks. */
interface KeptHead {
  order: number[];
  /** Bytes of each chunk. */
  sizes: number[];
}

/** What Pagefind says of a part, and the name under which it is kept. */
export interface SaidOfPart {
  said: string;
  files: PagefindFiles;
}

/** What Pagefind has said of parts of the pages, for builds to come. */
export class KeptParts {
  readonly #folder: string | undefined;
  readonly #used = new Set<string>();

  /** @param folder where it is kept; without it, nothing is */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /**
   * What Pagefind says of some records, whether now or in a build before, and the name under which it is kept.
   *
   * @param records makes them; not called where a name is given under which something is kept
   * @throws Error when Pagefind reports one, or its files are not as expected
   */
  async take(records: () => readonly PageRecord[], said?: string): Promise<SaidOfPart> {
    const folder = this.#folder;
    if (folder === undefined) return { said: '', files: await buildPagefindFiles(records()) };
    const known = said === undefined ? undefined : this.#read(folder, said);
    if (known) return known;
    const all = records();
    const name = digestOf(pagefindVersion(), JSON.stringify(all));
    const again = this.#read(folder, name);
    if (again) return again;
    const files = await buildPagefindFiles(all);
    writeSealed(join(folder, name), name, packPart(files));
    this.#used.add(name);
    return { said: name, files };
  }

  #read(folder: string, name: string): SaidOfPart | undefined {
    const part = readSealed(join(folder, name), name);
    if (!part) return undefined;
    this.#used.add(name);
    return { said: name, files: unpackPart(part) };
  }

  /** Removes what was not taken, of its own files. */
  prune(): void {
    if (this.#folder === undefined || !existsSync(this.#folder)) return;
    for (const entry of readdirSync(this.#folder, { withFileTypes: true })) {
      if (entry.isFile() && !this.#used.has(entry.name)) rmSync(join(this.#folder, entry.name));
    }
  }
}

/** As our package pins it. */
function pagefindVersion(): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { dependencies: { pagefind: string } }).dependencies.pagefind;
}

function packPart({ order, chunks }: PagefindFiles): Uint8Array {
  const head: KeptHead = { order, sizes: chunks.map(({ length }) => length) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...chunks]);
}

function unpackPart(part: Buffer): PagefindFiles {
  const end = part.indexOf('\n');
  const { order, sizes } = JSON.parse(part.toString('utf8', 0, end)) as KeptHead;
  let at = end + 1;
  return { order, chunks: sizes.map((size) => part.subarray(at, (at += size))) };
}

function digestOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex').slice(0, 32);
}
