import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf } from '../../../../src/search/build/stretches.ts';

test.each([
  [undefined, 'نموذج', ''],
  ['نماذج', 'نموذج', 'نمو'],
  ['نمو', 'نموذج', 'نموذ'],
  ['gpt', 'نموذج', 'ن'],
])('after %s, a stretch whose first key is %s begins with «%s»', (before, first, beginning) => {
  expect(beginningOf(before, first)).toBe(beginning);
});

test('it comes after the key before and not after the first, for any two keys in order', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      fc.pre(one !== other);
      const [before, first] = one < other ? [one, other] : [other, one];
      const beginning = beginningOf(before, first);
      expect(beginning > before && beginning <= first && first.startsWith(beginning)).toBe(true);
    }),
  );
});
