import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  packStretches,
  stretchesWith,
  stretchOf,
  unpackStretches,
} from '../../../../src/search/format/stretches.ts';

test('of each beginning only what its neighbour does not have is written', () => {
  expect(packStretches(['', 'نماذج', 'نمو', 'نموذجا'])).toBe('0\n0نماذج\n2و\n3ذجا');
});

test('beginnings are what they were when they are unpacked, whatever letters they have', () => {
  const keys = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^ن{30,80}[ab]*$/u)));
  fc.assert(
    fc.property(keys, (some) => {
      const stretches = ['', ...some.filter((key) => !key.includes('\n'))].toSorted();
      expect(unpackStretches(packStretches(stretches))).toEqual(stretches);
    }),
  );
});

test('a key is in the last stretch that does not begin after it, and those with its beginning follow', () => {
  const stretches = ['', 'b', 'bc', 'c'];
  expect(['', 'a', 'b', 'bb', 'bcd', 'z'].map((key) => stretchOf(stretches, key))).toEqual([
    0, 0, 1, 1, 2, 3,
  ]);
  expect(stretchesWith(stretches, 'b')).toEqual([1, 2]);
  expect(stretchesWith(stretches, 'bb')).toEqual([1]);
});
