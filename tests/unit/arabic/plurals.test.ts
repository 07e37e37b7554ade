import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pluralForm, type PluralForm } from '../../../src/arabic/plurals.ts';

test.each<[number, PluralForm]>([
  [0, 'zero'],
  [1, 'one'],
  [2, 'two'],
  [3, 'few'],
  [9, 'few'],
  [10, 'few'],
  [11, 'many'],
  [26, 'many'],
  [99, 'many'],
  [100, 'other'],
  [101, 'other'],
  [102, 'other'],
  [103, 'few'],
  [110, 'few'],
  [111, 'many'],
  [199, 'many'],
  [200, 'other'],
  [202, 'other'],
  [203, 'few'],
  [1000, 'other'],
  [1003, 'few'],
  [21_900, 'other'],
  [0.5, 'other'],
  [2.5, 'other'],
])('%d takes the form %s', (count, form) => {
  expect(pluralForm(count)).toBe(form);
});

test('beyond 2, the last two digits alone decide', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 10_000_000 }), (count) => {
      const rest = count % 100;
      const form = rest >= 3 && rest <= 10 ? 'few' : rest >= 11 ? 'many' : 'other';
      expect(pluralForm(count)).toBe(form);
    }),
  );
});
