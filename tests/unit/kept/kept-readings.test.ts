import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptReadings } from '../../../src/kept/kept-readings.ts';

interface Reading {
  letters: string[];
}

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-readings-'));
  file = join(folder, 'deep', 'readings');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Reads texts as one build would; returns what was read, and which of them were read anew. */
function build(texts: readonly string[], by = 'code'): { readings: Reading[]; anew: string[] } {
  const anew: string[] = [];
  const kept = new KeptReadings<Reading>(file, by);
  const readings = texts.map((text) =>
    kept.take(Buffer.from(text), () => {
      anew.push(text);
      return { letters: [...new Set(text)].sort() };
    }),
  );
  kept.save();
  return { readings, anew };
}

test('what has not changed is not read again, and says what it said', () => {
  const { readings } = build(['أفول', 'نجم']);
  expect(build(['أفول', 'نجم'])).toEqual({ readings, anew: [] });
  expect(build(['أفول', 'نجوم']).anew).toEqual(['نجوم']);
});

test('files that say the same share one reading', () => {
  for (const round of ['anew', 'kept']) {
    const [one, other] = build(['aab', 'abb']).readings;
    expect(one, round).toBe(other);
  }
});

test('what no build has taken is forgotten', () => {
  build(['أفول', 'نجم']);
  build(['أفول']);
  expect(build(['نجم']).anew).toEqual(['نجم']);
});

test('what other code has read is read anew', () => {
  build(['أفول']);
  expect(build(['أفول'], 'other code').anew).toEqual(['أفول']);
});

test('a damaged file is as good as none', () => {
  build(['abc']);
  const whole = readFileSync(file, 'utf8');
  for (const damaged of [whole.slice(0, -9), whole.replace('"c"', '"d"'), '', '\n']) {
    writeFileSync(file, damaged);
    expect(build(['abc'])).toEqual({ readings: [{ letters: ['a', 'b', 'c'] }], anew: ['abc'] });
  }
});

test('nothing is written where nothing has changed, and nowhere without a file', () => {
  build(['abc']);
  const { mtimeMs } = statSync(file);
  build(['abc']);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  const kept = new KeptReadings<number>(undefined, 'code');
  expect(kept.take(Buffer.from('abc'), () => 1)).toBe(1);
  kept.save();
});
