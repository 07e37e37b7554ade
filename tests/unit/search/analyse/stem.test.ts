import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/search/analyse/fold.ts';
import { areForms, stemOf } from '../../../../src/search/analyse/stem.ts';

const stem = (word: string): string => stemOf(fold(word));

describe('forms of one word share a stem', () => {
  it.each([
    ['مطوّر', 'مطوّرون', 'مطوّرين', 'مطوّريها', 'مطوّرة', 'مطوّرات', 'مطوّران'],
    ['شركة', 'شركات', 'شركتين', 'شركتها', 'شركتهم', 'شركته'],
    ['اشتراك', 'اشتراكات', 'اشتراكه', 'اشتراكًا'],
    ['سعودي', 'سعودية', 'سعوديين'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(stem(other), other).toBe(stem(first));
  });

  it.each([
    ['لبنان', 'لبن'],
    ['قانون', 'قان'],
    ['خبراء', 'خبر'],
    ['نماذج', 'نموذج'],
  ])('%s is not cut to %s', (word, other) => {
    expect(stem(word)).not.toBe(stem(other));
  });

  it('of Latin words the plural s comes off, and no other letter', () => {
    expect(stemOf('assistants')).toBe('assistant');
    expect(stemOf('class')).toBe('class');
    expect(stemOf('gpt')).toBe('gpt');
    expect(stemOf('4os')).toBe('4os');
  });
});

describe('number, gender and case are told from owner and adjective', () => {
  it.each([
    ['مطورون', 'مطور'],
    ['شركات', 'شركه'],
    ['تجربتين', 'تجربه'],
  ])('%s is a form of %s', (a, b) => {
    expect(areForms(a, b)).toBe(true);
  });

  it.each([
    ['نموذجها', 'نموذج'],
    ['طبي', 'طب'],
    ['عاميه', 'عام'],
  ])('%s is none of %s', (a, b) => {
    expect(areForms(a, b)).toBe(false);
  });
});

describe('any word has a stem', () => {
  it('which begins it, is its own stem, and has two letters at least where the word has', () => {
    const word = fc.string({ unit: fc.constantFrom(...'اتهنيوكملشر'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(word, (key) => {
        const found = stemOf(key);
        expect(key.startsWith(found)).toBe(true);
        expect(stemOf(found)).toBe(found);
        expect(found.length).toBeGreaterThanOrEqual(Math.min(2, key.length));
      }),
    );
  });
});
