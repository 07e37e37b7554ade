import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptPicture } from '../../../../src/figures/sheet/kept-picture.ts';

let folder: string;
let file: string;
let drawn: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-picture-'));
  file = join(folder, 'deep', 'lives.png');
  drawn = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function take(madeOf: string): Promise<string> {
  const picture = await keptPicture(file, madeOf, () => {
    drawn.push(madeOf);
    return Promise.resolve(new TextEncoder().encode(`picture\nof ${madeOf}`));
  });
  return new TextDecoder().decode(picture);
}

test('a picture is drawn once, and anew when it is made of something else, which takes its place', async () => {
  expect(await take('one')).toBe('picture\nof one');
  expect(await take('one')).toBe('picture\nof one');
  expect(await take('two')).toBe('picture\nof two');
  expect(await take('two')).toBe('picture\nof two');
  expect(drawn).toEqual(['one', 'two']);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['lives.png']);
});

test('a damaged picture is drawn anew', async () => {
  await take('one');
  writeFileSync(file, readFileSync(file).subarray(0, -3));
  expect(await take('one')).toBe('picture\nof one');
  expect(drawn).toEqual(['one', 'one']);
});
