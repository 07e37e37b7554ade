import { expect, test } from 'vitest';
import { readRetryAfter } from '../../../src/links/retry-after.ts';

const NOW = Date.UTC(2026, 10, 29, 12);

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Sun, 29 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 29 Nov 2026 11:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['2026', 2_026_000],
  [null, undefined],
])('%j asks to wait %s milliseconds', (header, wait) => {
  expect(readRetryAfter(header, NOW)).toBe(wait);
});
