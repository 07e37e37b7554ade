import { describe, expect, it } from 'vitest';
import { createSynonymBook } from '../../../../src/search/analyse/synonym-book.ts';
import { toWords } from '../../../../src/search/analyse/words.ts';

const book = createSynonymBook([
  { id: 'end', asks: true, alike: true, words: ['وقف', 'توقف', 'حذف', 'شال', 'سكر', 'قفل', 'نهاية الدعم'] },
  { id: 'postponement', asks: false, alike: true, words: ['مدد', 'تأجيل'] },
]);

const listOf = (text: string): string | undefined => book.longest(toWords(text).map(({ key }) => key))?.id;

describe('a list of synonyms', () => {
  it.each(['حذف', 'الحذف', 'وحذف', 'حذفه', 'حذفت'])('has a word with what is written onto it: %s', (word) => {
    expect(listOf(word)).toBe('end');
  });

  it.each(['يوقف', 'سيتوقف', 'توقفوا', 'هيقفل', 'بيتشال', 'انحذف', 'اتشال', 'شالوه', 'سكرو', 'ينحذف'])(
    'that asks has a verb in other persons, times and dialects: %s',
    (word) => {
      expect(listOf(word)).toBe('end');
    },
  );

  it('that does not ask has its words alone, so that no text is found by a verb like them', () => {
    expect(listOf('مدد')).toBe('postponement');
    expect(listOf('يمدد')).toBeUndefined();
  });

  it.each(['حذاء', 'سكان', 'قافلة', 'نهاية', 'ينال'])(
    'does not have what is only like its words: %s',
    (word) => {
      expect(listOf(word)).toBeUndefined();
    },
  );

  it('takes the longest row of words', () => {
    expect(book.longest(['نهايه', 'الدعم', 'غدا'])).toMatchObject({ id: 'end', length: 2 });
  });
});
