import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

const keep = (code = 'code') => ({ keptIn: join(folder, 'cache'), code });
const INSPECTIONS = (): string => join(folder, 'cache/inspections');
const SELECTIONS = (): string => join(folder, 'cache/selections');
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
  const { mtimeMs } = statSync(INSPECTIONS());
  checkContent(tree, keep());
  expect(statSync(INSPECTIONS()).mtimeMs).toBe(mtimeMs);
});

test('other code, other terms, half a file and one with a changed byte are as good as nothing', () => {
  checkContent(tree, keep());
  misspell();
  expect(checkContent(tree, keep('other'))).toEqual(checkContent(tree));
  const whole = readFileSync(INSPECTIONS());
  // A letter of what it says, which would be said again.
  const place = whole.indexOf(Buffer.from('إبريل', 'utf16le'));
  expect(place).toBeGreaterThan(-1);
  const changed = Buffer.from(whole);
  changed[place]! ^= 1;
  for (const damaged of [whole.subarray(0, 300), changed]) {
    writeFileSync(INSPECTIONS(), damaged);
    expect(checkContent(tree, keep('other'))).toEqual(checkContent(tree));
  }
});

test('what a component selects is judged anew when the record has changed, and when what was kept of it is damaged', () => {
  const file = join(tree, ARTICLE);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n<Lives family="gpt-5" />\n`);
  const selectsNothing = (): boolean =>
    checkContent(tree, keep()).some(({ message }) => message.startsWith('selects nothing'));
  const isEmpty = selectsNothing();
  expect(selectsNothing()).toBe(isEmpty);
  writeFileSync(SELECTIONS(), readFileSync(SELECTIONS(), 'utf8').replace(/false|true/u, String(!isEmpty)));
  expect(selectsNothing()).toBe(isEmpty);
  for (const name of readdirSync(join(tree, 'models'))) {
    const model = join(tree, 'models', name);
    writeFileSync(model, readFileSync(model, 'utf8').replace(/^family: gpt-5$/mu, 'family: gpt-4o'));
  }
  expect(checkContent(tree, keep())).toEqual(checkContent(tree));
  expect(selectsNothing()).not.toBe(isEmpty);
});
