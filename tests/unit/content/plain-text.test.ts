import { expect, test } from 'vitest';
import { isPlainText } from '../../../src/content/plain-text.ts';

test('words, links and our components are a plain text', () => {
  expect(isPlainText('نص [رابط](/timeline/) و<Term>كلمة</Term>\n\n> important exports\n')).toBe(true);
});

test('pictures, scripts, sheets and code are more', () => {
  for (const more of ['![صورة](./one.png)', '<img src="a">', '<picture>', '<script>', '<style>']) {
    expect(isPlainText(`نص ${more}`), more).toBe(false);
  }
  for (const line of ['import One from "./one.astro";', 'export const one = 1;']) {
    expect(isPlainText(`نص\n\n${line}\n`), line).toBe(false);
  }
});
