/**
 * `npm run fonts`: cuts the site's font out of the npm package `vazirmatn`, and puts the licence that
 * must travel with it under `public/`. Run it after changing `fontCharacters` or either package's
 * version, and commit what it writes: the same input gives the same bytes.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontCharacters } from '../arabic/font-coverage.ts';

/** Where the built font is committed; `src/styles/fonts.css` points at it. */
export const fontFile = fileURLToPath(new URL('../styles/vazirmatn-site.woff2', import.meta.url));

/** Where the font's licence is committed, to be served with the site. */
export const licenceFile = fileURLToPath(new URL('../../public/fonts/OFL.txt', import.meta.url));

/** The largest font file that we let readers download, in bytes. */
export const fontBudget = 35_000;

const WEIGHTS = { min: 400, max: 800 };

/** OpenType features that Arabic cannot do without, that Latin has by default, and tabular figures. */
const FEATURES =
  'ccmp locl init medi fina isol rlig calt liga clig rclt mset kern mark mkmk curs rvrn tnum'.split(' ');

/** Entries 13 and 14 of the name table: the licence and its address, kept inside the file too. */
const LICENCE_NAMES = [13, 14];

/** The part of the untyped package `subset-font` that is used here. */
type SubsetFont = (
  font: Buffer,
  text: string | undefined,
  options: {
    targetFormat: 'woff2' | 'truetype';
    keepFeatures?: string[];
    variationAxes?: Record<string, { min: number; max: number }>;
    preserveNameIds?: number[];
    keepAllGlyphs?: boolean;
  },
) => Promise<Buffer>;

const require = createRequire(import.meta.url);

/**
 * The site's font, as WOFF2.
 *
 * @throws Error when a package is not installed, or lacks a character of `fontCharacters`
 */
export async function buildFont(characters: ReadonlySet<string> = fontCharacters): Promise<Buffer> {
  const whole = await readFile(locate('vazirmatn/fonts/variable/Vazirmatn[wght].ttf'));
  const known = readCharacters(whole);
  const missing = [...characters].filter((character) => !known.has(character));
  if (missing.length > 0) {
    const list = missing.map((character) => `${formatCodePoint(character)} «${character}»`).join(', ');
    throw new Error(
      `Vazirmatn has no glyph for ${list}. Take it out of fontCharacters in src/arabic/font-coverage.ts.`,
    );
  }
  return loadSubsetFont()(whole, [...characters].join(''), {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: { wght: WEIGHTS },
    preserveNameIds: LICENCE_NAMES,
  });
}

/** The text of the font's licence, as its package has it. */
export async function readLicence(): Promise<Buffer> {
  return readFile(locate('vazirmatn/OFL.txt'));
}

/** The same font, all of it, as an uncompressed TrueType file. */
export async function unpackFont(font: Buffer): Promise<Buffer> {
  return loadSubsetFont()(font, undefined, { targetFormat: 'truetype', keepAllGlyphs: true });
}

/** The characters that a TrueType file maps to a glyph, read from its `cmap` table (format 4). */
export function readCharacters(font: Buffer): Set<string> {
  const cmap = findTable(font, 'cmap');
  const records = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => 4 + index * 8);
  const unicode = records.find((at) => cmap.readUInt16BE(at) === 3 && cmap.readUInt16BE(at + 2) === 1);
  const map = unicode === undefined ? undefined : cmap.subarray(cmap.readUInt32BE(unicode + 4));
  if (map?.readUInt16BE(0) !== 4) throw new Error('The font has no Unicode character map in format 4.');

  const characters = new Set<string>();
  const segments = map.readUInt16BE(6) / 2;
  for (let index = 0; index < segments; index += 1) {
    // Four arrays of one 16-bit number a segment: last code, (a pad,) first code, delta, range offset.
    const last = map.readUInt16BE(14 + index * 2);
    const first = map.readUInt16BE(16 + (segments + index) * 2);
    const delta = map.readUInt16BE(16 + (segments * 2 + index) * 2);
    const offsetAt = 16 + (segments * 3 + index) * 2;
    const offset = map.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const direct = offset === 0 ? code : map.readUInt16BE(offsetAt + offset + (code - first) * 2);
      const glyph = offset !== 0 && direct === 0 ? 0 : (direct + delta) % 0x10000;
      if (glyph !== 0) characters.add(String.fromCodePoint(code));
    }
  }
  return characters;
}

function findTable(font: Buffer, tag: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) !== tag) continue;
    const start = font.readUInt32BE(at + 8);
    return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  throw new Error(`The font has no ${tag} table.`);
}

function formatCodePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function loadSubsetFont(): SubsetFont {
  return require(locate('subset-font')) as SubsetFont;
}

function locate(path: string): string {
  try {
    return require.resolve(path);
  } catch (cause) {
    throw new Error(`${path} is not installed: run npm ci, with development packages.`, { cause });
  }
}

async function main(): Promise<void> {
  const [font, licence] = await Promise.all([buildFont(), readLicence()]);
  if (font.length > fontBudget) {
    throw new Error(
      `The font would be ${formatSize(font.length)}, over its budget of ${formatSize(fontBudget)}: take characters out of fontCharacters.`,
    );
  }
  for (const [file, bytes] of [
    [fontFile, font],
    [licenceFile, licence],
  ] as const) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    console.log(`${relative(process.cwd(), file)}: ${formatSize(bytes.length)}`);
  }
  console.log(`${fontCharacters.size} characters, weights ${WEIGHTS.min} to ${WEIGHTS.max}`);
}

function formatSize(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB (${bytes.toLocaleString('en')} bytes)`;
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
