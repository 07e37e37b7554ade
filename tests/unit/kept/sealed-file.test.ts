import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSealed, writeSealed } from '../../../src/kept/sealed-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-sealed-'));
  file = join(folder, 'deep', 'file');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what was written under a key is read by it, byte for byte, and by no other', () => {
  for (const content of ['', 'نص\nبسطرين\n', Buffer.from([0, 10, 255])]) {
    writeSealed(file, 'key', content);
    expect(readSealed(file, 'key')).toEqual(Buffer.from(content));
    expect(readSealed(file, 'other key')).toBeUndefined();
  }
});

test('there is nothing where nothing was written', () => {
  expect(readSealed(file, 'key')).toBeUndefined();
});

test('any part of a file, and a file with any byte changed, is none', () => {
  writeSealed(file, 'key', 'نص\nبسطرين');
  const whole = readFileSync(file);
  for (let place = 0; place < whole.length; place += 1) {
    const changed = Buffer.from(whole);
    changed[place]! ^= 1;
    for (const damaged of [changed, whole.subarray(0, place)]) {
      writeFileSync(file, damaged);
      expect(readSealed(file, 'key'), `byte ${place}`).toBeUndefined();
    }
  }
});

test('what stands beside a file while it is written is gone, and the former content with it', () => {
  writeSealed(file, 'key', 'one');
  renameSync(file, `${file}.former`);
  writeSealed(file, 'key', 'two');
  expect(readdirSync(join(folder, 'deep')).sort()).toEqual(['file', 'file.former']);
  writeSealed(file, 'key', 'three');
  expect(readSealed(file, 'key')?.toString()).toBe('three');
});
