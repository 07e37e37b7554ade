import { expect, test } from 'vitest';
import { formatSourceDate } from '../../../src/arabic/source-date.ts';

test.each([
  ['2026-08-20', '20\u00A0أغسطس/آب 2026'],
  ['2023-11', 'نوفمبر/تشرين الثاني 2023'],
  ['2022', '2022'],
] as const)('the date %s of a source is written as precisely as it is known', (date, words) => {
  expect(formatSourceDate(date)).toBe(words);
});
