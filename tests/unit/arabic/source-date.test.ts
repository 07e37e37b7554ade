import { expect, test } from 'vitest';
import { formatSourceDate } from '../../../src/arabic/source-date.ts';

test.each([
  ['2026-08-20', '20\u00A0أغسطس\u00A02026'],
  ['2023-11', 'نوفمبر\u00A02023'],
  ['2022', '2022'],
] as const)('the date %s of a source is written as precisely as it is known', (date, words) => {
  expect(formatSourceDate(date)).toBe(words);
});
