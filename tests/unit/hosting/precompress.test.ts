import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { precompress } from '../../../src/hosting/precompress.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-packing-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const names = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('packing a site', () => {
  test('puts copies beside text that unpack to the same bytes and have the same time', async () => {
    const text = 'أُفول: نهايات النماذج. '.repeat(200);
    mkdirSync(join(folder, 'timeline'));
    writeFileSync(join(folder, 'timeline/calendar.ics'), text);
    utimesSync(join(folder, 'timeline/calendar.ics'), 1_795_305_600, 1_795_305_600);
    expect(await precompress(folder)).toBe(1);
    const packed = (ending: string): Buffer => readFileSync(join(folder, `timeline/calendar.ics${ending}`));
    expect(brotliDecompressSync(packed('.br')).toString()).toBe(text);
    expect(zstdDecompressSync(packed('.zst')).toString()).toBe(text);
    expect(gunzipSync(packed('.gz')).toString()).toBe(text);
    for (const ending of ['.br', '.zst', '.gz'])
      expect(statSync(join(folder, `timeline/calendar.ics${ending}`)).mtimeMs).toBe(1_795_305_600_000);
  });

  test('leaves alone what is packed, what is too short, and what hosts read', async () => {
    const files = { 'card.png': 4000, 'part.pf_index': 4000, _headers: 4000, 'robots.txt': 60 };
    for (const [name, size] of Object.entries(files)) writeFileSync(join(folder, name), 'a'.repeat(size));
    expect(await precompress(folder)).toBe(0);
    expect(names()).toEqual(Object.keys(files).sort());
  });

  test('gives the same bytes every time, and does not pack what it has packed', async () => {
    writeFileSync(join(folder, 'index.html'), '<p>أفول</p>'.repeat(300));
    await precompress(folder);
    const first = readFileSync(join(folder, 'index.html.gz'));
    const before = names();
    await precompress(folder);
    expect(names()).toEqual(before);
    expect(readFileSync(join(folder, 'index.html.gz')).equals(first)).toBe(true);
  });
});
