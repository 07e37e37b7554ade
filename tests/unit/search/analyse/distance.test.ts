import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, tolerance } from '../../../../src/search/analyse/distance.ts';

const ANY = 100;

describe('a slip costs by how easily it is made', () => {
  it('letters that are heard or drawn alike cost least', () => {
    expect(distance('نموزج', 'نموذج', ANY)).toBeLessThan(distance('نموكج', 'نموذج', ANY));
    expect(distance('عريظه', 'عريضه', ANY)).toBeLessThan(1);
    expect(distance('الصقيغ', 'الصقيع', ANY)).toBeLessThan(1);
  });

  it('letters beside each other on the keyboard cost less than others', () => {
    expect(distance('chatgot', 'chatgpt', ANY)).toBeLessThan(distance('chatgzt', 'chatgpt', ANY));
  });

  it('a swap costs less than two changes', () => {
    expect(distance('whsiper', 'whisper', ANY)).toBeLessThan(1);
  });

  it('a doubled letter, and a vowel left out, cost less than another letter', () => {
    expect(distance('مطوورين', 'مطورين', ANY)).toBeLessThan(1);
    expect(distance('انثربيك', 'انثروبيك', ANY)).toBeLessThan(distance('انوبيك', 'انثروبيك', ANY));
  });

  it('what is beyond the limit is told as Infinity', () => {
    expect(distance('زرافه', 'زراعه', 0.4)).toBe(Infinity);
    expect(distance('نموذج', 'كهرباء', 2)).toBe(Infinity);
  });
});

describe('a distance is one', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ابتثنمويgpt'), maxLength: 9 });

  it('nothing lies between a word and itself', () => {
    fc.assert(fc.property(word, (a) => distance(a, a, 0) === 0));
  });

  it('a letter too many is as likely as one too few, unless no finger puts it in', () => {
    expect(distance('واتتساب', 'واتساب', ANY)).toBe(distance('واتساب', 'واتتساب', ANY));
    expect(distance('بيتزا', 'بيتا', ANY)).toBeGreaterThan(distance('بيتا', 'بيتزا', ANY));
  });

  it('a limit changes nothing but what lies beyond it', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.5, 1, 2), (a, b, limit) => {
        const whole = distance(a, b, ANY);
        expect(distance(a, b, limit)).toBe(whole <= limit ? whole : Infinity);
      }),
    );
  });
});

it('the shorter a word, the less may be wrong in it', () => {
  expect([3, 4, 5, 7, 9, 12].map(tolerance)).toEqual([0, 0.5, 1, 1.5, 2, 2]);
});
