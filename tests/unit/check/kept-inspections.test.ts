import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';

let folder: string;
let tree: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uful-kept-'));
  tree = join(folder, 'content');
  cpSync('tests/fixtures/tree', tree, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const keep = (code = 'code') => ({ keptIn: join(folder, 'cache/inspections'), code });
const ARTICLE = 'articles/plain-neighbour/index.mdx';
const misspell = (): void => {
  const file = join(tree, ARTICLE);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nوهذا نص فيه إبريل .\n`);
};

test('a check with what an earlier one has kept finds what one from nothing finds', () => {
  checkContent(tree, keep());
  misspell();
  const found = checkContent(tree, keep());
  expect(found).toEqual(checkContent(tree));
  expect(found.some(({ file }) => file === ARTICLE)).toBe(true);
  rmSync(join(tree, 'articles/plain-neighbour'), { recursive: true });
  expect(checkContent(tree, keep())).toEqual(checkContent(tree));
});

test('nothing is read again of files that have not changed', () => {
  checkContent(tree, keep());
  const { mtimeMs } = statSync(keep().keptIn);
  checkContent(tree, keep());
  expect(statSync(keep().keptIn).mtimeMs).toBe(mtimeMs);
});

test('other code, other terms and half a file are as good as nothing', () => {
  checkContent(tree, keep());
  misspell();
  expect(checkContent(tree, keep('other'))).toEqual(checkContent(tree));
  writeFileSync(keep('other').keptIn, readFileSync(keep().keptIn).subarray(0, 300));
  expect(checkContent(tree, keep('other'))).toEqual(checkContent(tree));
});
