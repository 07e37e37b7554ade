import { describe, expect, test } from 'vitest';
import { outlineText } from '../../../../src/syndication/badge/text-outline.ts';

const widthOf = (text: string): number => outlineText(text).width;

describe('the outline of a text', () => {
  test('joins Arabic letters: a word is narrower than its letters apart', () => {
    expect(widthOf('نموذج')).toBeLessThan(
      widthOf('ن') + widthOf('م') + widthOf('و') + widthOf('ذ') + widthOf('ج'),
    );
  });

  test('sets what is read first at the right, and Latin and dates in their own order', () => {
    const drawn = outlineText('يأفل 2027-01-14').path;
    const date = outlineText('2027-01-14').path;
    expect(drawn.startsWith(date)).toBe(true);
  });

  test('keeps the order of digits inside Arabic', () => {
    expect(outlineText('عام 2026').path.startsWith(outlineText('2026').path)).toBe(true);
  });

  test('counts the characters that the font does not have', () => {
    expect(outlineText('أفَل GPT-4o (DALL·E 3) /v1/edits').missing).toBe(0);
    expect(outlineText('漢').missing).toBe(1);
  });
});
