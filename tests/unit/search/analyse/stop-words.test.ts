import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/search/analyse/fold.ts';
import { isStopWord } from '../../../../src/search/analyse/stop-words.ts';

describe('words that bind sentences are not searched for', () => {
  it.each(['في', 'على', 'إلى', 'التي', 'وهذا', 'فلم', 'أن', 'متى', 'و'])('%s', (word) => {
    expect(isStopWord(fold(word), word)).toBe(true);
  });

  it.each(['بعد', 'قبل', 'كل', 'نموذج', 'آلية', 'آلة', 'o', '4'])('%s is searched for', (word) => {
    expect(isStopWord(fold(word), word)).toBe(false);
  });

  it('«إليه» is one, and «آلية», which is folded alike, is none', () => {
    expect(fold('إليه')).toBe(fold('آلية'));
    expect(isStopWord(fold('إليه'), 'إليه')).toBe(true);
    expect(isStopWord(fold('آلية'), 'آلية')).toBe(false);
  });
});
