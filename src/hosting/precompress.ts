import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { isText, mediaType } from './media-types.ts';

/** The codings that servers know as files beside a file, each with the ending of its name; the one that packs best first. */
export const packings = [
  { ending: '.br', coding: 'br' },
  { ending: '.zst', coding: 'zstd' },
  { ending: '.gz', coding: 'gzip' },
] as const;

type Coding = (typeof packings)[number]['coding'];

/** Bytes below which a packed file saves no packet. */
const SMALLEST = 512;

const pack: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  zstd: (bytes) =>
    promisify(zstdCompress)(bytes, {
      // Without it every file gets the tables of the largest.
      pledgedSrcSize: bytes.length,
      params: { [constants.ZSTD_c_compressionLevel]: 19 },
    }),
  // Node writes no time and no name into the header, so the same bytes pack to the same bytes.
  gzip: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Puts `.br`, `.zst` and `.gz` beside every text file of a built site that gets smaller by it, for servers that send such files
 * as they are (nginx `gzip_static`, Caddy `precompressed`, Apache by rewriting). What is compressed already (pictures, fonts, the
 * search index) is left alone. The packed file has the time of its file, as servers make their ETag of it.
 *
 * @returns how many files have been packed
 */
export async function precompress(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isText(mediaType(name)) && statSync(join(folder, name)).isFile())
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).size >= SMALLEST)
    .sort();
  let packed = 0;
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const bytes = readFileSync(file);
      const { atime, mtime } = statSync(file);
      for (const { ending, coding } of packings) {
        const small = await pack[coding](bytes);
        if (small.length >= bytes.length) continue;
        writeFileSync(`${file}${ending}`, small);
        utimesSync(`${file}${ending}`, atime, mtime);
      }
      packed += 1;
    }
  };
  // Node packs in threads of its own, of which it has four.
  await Promise.all(Array.from({ length: 4 }, work));
  return packed;
}
