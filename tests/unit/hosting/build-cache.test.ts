import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropStaleContent } from '../../../src/hosting/build-cache.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'uful-cache-'));
  writeFileSync(join(cache, 'data-store.json'), '{}');
  mkdirSync(join(cache, 'assets'));
});

afterEach(() => {
  rmSync(cache, { recursive: true });
});

const hasContent = (): boolean => existsSync(join(cache, 'data-store.json'));

test('content that the same code has cached is kept', () => {
  dropStaleContent(cache, '/content')();
  writeFileSync(join(cache, 'data-store.json'), '{}');
  dropStaleContent(cache, '/content');
  expect(hasContent()).toBe(true);
});

test('content that other code has cached is dropped, and pictures are kept', () => {
  writeFileSync(join(cache, 'code-digest'), 'of yesterday');
  dropStaleContent(cache, '/content');
  expect(hasContent()).toBe(false);
  expect(existsSync(join(cache, 'assets'))).toBe(true);
});

test('content is dropped again when the build that dropped it did not succeed', () => {
  dropStaleContent(cache, '/content');
  writeFileSync(join(cache, 'data-store.json'), '{}');
  dropStaleContent(cache, '/content');
  expect(hasContent()).toBe(false);
});

test('content of another tree is dropped, so that no file stands twice', () => {
  dropStaleContent(cache, '/content')();
  writeFileSync(join(cache, 'data-store.json'), '{}');
  dropStaleContent(cache, '/other');
  expect(hasContent()).toBe(false);
});
