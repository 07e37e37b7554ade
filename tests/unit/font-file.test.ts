import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontCharacters } from '../../src/arabic/font-coverage.ts';
import {
  buildFont,
  fontBudget,
  fontFile,
  licenceFile,
  readCharacters,
  readLicence,
  unpackFont,
} from '../../src/commands/build-fonts.ts';

const committed = readFileSync(fontFile);

describe('the committed font', () => {
  it('is, byte for byte, what npm run fonts builds', async () => {
    const built = await buildFont();
    expect(built.equals(committed), 'run npm run fonts and commit what it writes').toBe(true);
  });

  it('costs a reader at most 35 KB', () => {
    expect(fontBudget).toBeLessThanOrEqual(35_000);
    expect(committed.length).toBeLessThanOrEqual(fontBudget);
  });

  it('maps exactly the characters of the list to glyphs', async () => {
    const mapped = readCharacters(await unpackFont(committed));
    expect([...mapped].sort()).toEqual([...fontCharacters].sort());
  });

  it('keeps the variable weight from 400 to 800', async () => {
    expect(readAxis(await unpackFont(committed))).toEqual({ tag: 'wght', min: 400, max: 800 });
  });

  it('is accompanied by the licence of its package', async () => {
    const licence = readFileSync(licenceFile);
    expect(licence.equals(await readLicence())).toBe(true);
    expect(licence.toString()).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});

describe('building the font', () => {
  it('fails with the code point of a character that Vazirmatn does not have', async () => {
    await expect(buildFont(new Set(['ا', '漢']))).rejects.toThrow('Vazirmatn has no glyph for U+6F22 «漢»');
  });
});

/** The first axis of a TrueType file's `fvar` table, whose numbers are 16.16 fixed point. */
function readAxis(font: Buffer): { tag: string; min: number; max: number } {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === 'fvar');
  if (record === undefined) throw new Error('The font has no axes.');
  const table = font.subarray(font.readUInt32BE(record + 8));
  const axis = table.subarray(table.readUInt16BE(4));
  return {
    tag: axis.toString('latin1', 0, 4),
    min: axis.readInt32BE(4) / 0x10000,
    max: axis.readInt32BE(12) / 0x10000,
  };
}
