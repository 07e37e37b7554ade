import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPagefindFiles, type PagefindFiles, type PageRecord } from './pagefind-files.ts';

/** What of a kept part is told before the bytes of its chunks. */
interface KeptHead {
  order: number[];
  /** Bytes of each chunk. */
  sizes: number[];
  /** Of all chunks. */
  digest: string;
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
   * What Pagefind says of some records, whether now or in a build before.
   *
   * @throws Error when Pagefind reports one, or its files are not as expected
   */
  async take(records: readonly PageRecord[]): Promise<PagefindFiles> {
    if (this.#folder === undefined) return buildPagefindFiles(records);
    const name = digestOf(pagefindVersion(), JSON.stringify(records));
    this.#used.add(name);
    const file = join(this.#folder, name);
    const known = existsSync(file) ? unpackPart(readFileSync(file)) : undefined;
    if (known) return known;
    const files = await buildPagefindFiles(records);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(file, packPart(files));
    return files;
  }

  /** Removes what was not taken. */
  prune(): void {
    if (this.#folder === undefined || !existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name));
    }
  }
}

/** As our package pins it. */
function pagefindVersion(): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { dependencies: { pagefind: string } }).dependencies.pagefind;
}

function packPart({ order, chunks }: PagefindFiles): Uint8Array {
  const head: KeptHead = {
    order,
    sizes: chunks.map(({ length }) => length),
    digest: digestOf(...chunks),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...chunks]);
}

/** Half a file, or one with a changed byte, is none. */
function unpackPart(file: Buffer): PagefindFiles | undefined {
  const end = file.indexOf('\n');
  try {
    const { order, sizes, digest } = JSON.parse(file.toString('utf8', 0, end)) as KeptHead;
    let at = end + 1;
    const chunks = sizes.map((size) => file.subarray(at, (at += size)));
    return digestOf(...chunks) === digest ? { order, chunks } : undefined;
  } catch {
    return undefined;
  }
}

function digestOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex').slice(0, 32);
}
