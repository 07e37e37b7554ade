import { describe, expect, it } from 'vitest';
import { relatives } from '../../../../src/search/build/irregular-plurals.ts';
import { wholeWords, wordsApartIn } from '../../../../src/search/build/whole-words.ts';

describe('lists that the index builder keeps', () => {
  it('whole words begin with a letter that could be a clitic, and are long enough to lose it', () => {
    expect(wholeWords.filter((word) => !/^[وفبكل].{3}/u.test(word))).toEqual([]);
    expect(wholeWords.length).toBe(new Set(wholeWords).size);
  });

  it('a plural knows its singulars, and a singular its plurals', () => {
    expect(relatives.get('نماذج')).toEqual(['نموذج']);
    expect(relatives.get('نموذج')).toEqual(['نماذج']);
    expect(relatives.get('ورق')).toContain('اوراق');
  });

  it('«ليالٍ» is «ليالي» without its article', () => {
    expect(relatives.get('ليال')).toEqual(['ليله']);
  });

  it('no word is its own plural', () => {
    expect([...relatives].filter(([word, others]) => others.includes(word))).toEqual([]);
  });

  it('words that «ة» sets apart are told where they stand', () => {
    expect(wordsApartIn(new Set(['كتابه', 'نموذج']))).toEqual(['كتاب']);
  });
});
