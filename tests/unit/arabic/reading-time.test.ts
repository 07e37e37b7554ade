import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../../src/arabic/reading-time.ts';

describe('reading time', () => {
  test.each([
    [0, 1],
    [1, 1],
    [159, 1],
    [160, 1],
    [161, 2],
    [320, 2],
    [321, 3],
    [1600, 10],
    [1601, 11],
  ])('of %i words is %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });

  test('never exceeds 160 words a minute, and never shrinks with the text', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (words) => {
        expect(readingMinutes(words) * 160).toBeGreaterThanOrEqual(words);
        expect(readingMinutes(words + 1)).toBeGreaterThanOrEqual(readingMinutes(words));
      }),
    );
  });
});

describe('counting words', () => {
  test.each([
    ['', 0],
    ['   \n\t', 0],
    ['— … «»، ؟ !', 0],
    ['كلمة', 1],
    ['كلمة أخرى', 2],
    ['كلمة\nأخرى\u00A0ثالثة', 3],
    ['أُفُولٌ وغيابٌ', 2],
    ['وGPT-4o باقٍ', 2],
    ['«أوقفت» (OpenAI) النموذج!', 3],
    ["don’t what's o3-mini", 3],
    ['المسار v1/chat/completions', 2],
    ['في 13 فبراير 2026', 4],
  ])('finds in %j %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('takes vowel signs for part of their word', () => {
    expect(countWords('حِينَ تَغِيبُ النَّمَاذِجُ')).toBe(3);
  });
});
