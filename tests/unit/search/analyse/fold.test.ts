import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { fold } from '../../../../src/search/analyse/fold.ts';

describe('what readers do not tell apart is folded alike', () => {
  it.each([
    ['tashkeel', 'نَمُوذَجٌ', 'نموذج'],
    ['tatweel', 'الذكـــاء', 'الذكاء'],
    ['alef with a hamza above, below, or a madda', 'أإآ', 'ااا'],
    ['alef wasla', 'ٱلكتاب', 'الكتاب'],
    ['hamza on waw and on yeh', 'مسؤول مسئول', 'مسوولمسيول'],
    ['alef maqsura and yeh', 'مستشفى', 'مستشفي'],
    ['teh marbuta and heh', 'عريضة', 'عريضه'],
    ['tanwin with its alef, in both orders', 'نموذجًا', 'نموذج'],
    ['tanwin after its alef', 'نموذجاً', 'نموذج'],
    ['Persian yeh, kaf and heh', 'کتابی ہ', 'كتابيه'],
    ['letters of foreign names', 'چڤپگ', 'جفبك'],
    ['presentation forms', 'ﻻ ﷲ', 'لاالله'],
    ['Arabic digits', '٢٠٢٦', '2026'],
    ['Persian digits', '۲۰۲۶', '2026'],
    ['full-width letters and digits', 'ＧＰＴ４', 'gpt4'],
    ['capitals and accents', 'Café', 'cafe'],
    ['invisible characters', 'ن\u200Cم\u200F\u2066\u2069و', 'نمو'],
    ['signs', '«GPT-4o»!', 'gpt4o'],
  ])('%s', (_what, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('a hamza on the line stays: «خبراء» is no «خبر»', () => {
    expect(fold('خبراء')).toBe('خبراء');
  });

  it('an alef that belongs to the word stays where tanwin stands elsewhere', () => {
    expect(fold('كتابٌ')).toBe('كتاب');
    expect(fold('هنا')).toBe('هنا');
  });
});

describe('any string can be folded', () => {
  it('what is folded is folded already', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('lone surrogates are passed over', () => {
    expect(fold('\uD800نص\uDC00')).toBe('نص');
  });

  it('only letters and digits are left', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(fold(text)).not.toMatch(/[^\p{L}\p{N}]|\p{Nd}(?<![0-9])/u);
      }),
    );
  });
});
