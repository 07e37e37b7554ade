import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readStrings, stringsPath } from '../../../src/content/interface-strings.ts';

function treeWith(strings?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'uful-strings-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  if (strings !== undefined) {
    mkdirSync(join(root, 'strings'));
    writeFileSync(join(root, 'strings/ar.yml'), strings);
  }
  return root;
}

test('a content tree with words of its own is read with these', () => {
  const root = treeWith('site.name:\n  note: The name\n  text: اسم آخر\n');
  expect(stringsPath(root)).toBe(join(root, 'strings/ar.yml'));
  expect([...readStrings(root)]).toEqual([['site.name', { note: 'The name', text: 'اسم آخر' }]]);
});

test('a content tree without words is read with those of the repository', () => {
  const root = treeWith();
  expect(stringsPath(root)).toBe(resolve('content/strings/ar.yml'));
  expect(readStrings(root).get('site.name')).toEqual(readStrings('content').get('site.name'));
});

test.each([
  ['lacks a form', 'a.b:\n  note: n\n  zero: ٠\n  one: ١\n  two: ٢\n  few: ٣\n  many: ١١\n'],
  ['has a text and a form', 'a.b:\n  note: n\n  text: x\n  one: y\n'],
  ['lacks its note', 'a.b:\n  text: x\n'],
  ['is empty', "a.b:\n  note: n\n  text: ''\n"],
  ['is twice there', 'a.b:\n  note: n\n  text: x\na.b:\n  note: n\n  text: y\n'],
])('strings of which one %s are refused', (_, text) => {
  const root = treeWith(text);
  expect(() => readStrings(root)).toThrow();
});
