import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/arabic/numbers.ts';

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1000, '1,000'],
  [21_900, '21,900'],
  [1_000_000, '1,000,000'],
  [0.1, '0.1'],
  [66.7, '66.7'],
])('%d is written %s, in Western digits with Latin signs', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('a positive number carries no directional character', () => {
  expect(formatNumber(1_234_567.5)).toMatch(/^[\d.,]+$/u);
});
