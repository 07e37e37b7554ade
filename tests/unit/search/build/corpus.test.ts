import { describe, expect, it } from 'vitest';
import { learnCorpus } from '../../../../src/search/build/corpus.ts';

const baseIn = (words: string, raw: string, names: readonly string[] = []): string =>
  learnCorpus([...words.split(' '), raw], new Set(names)).baseOf(raw).key;

describe('a clitic comes off where the corpus says that it is one', () => {
  it.each([
    ['an article', 'النموذج', '', 'نموذج'],
    ['a particle before a word that stands alone elsewhere', 'وقالت', 'قالت', 'قالت'],
    ['a particle before a form of such a word', 'ومطوّرون', 'مطوّر', 'مطورون'],
    ['several', 'وبالصوت', '', 'صوت'],
    ['one before a word that is known from its plural', 'بسعر', 'أسعار', 'سعر'],
    ['one before a hamza that others leave out', 'بأزمات', 'الازمة', 'ازمات'],
    ['a second «و»', 'ووسائل', '', 'وسايل'],
    ['one before a hamza’d alef', 'وأوراكل', '', 'اوراكل'],
  ])('%s', (_what, raw, others, key) => {
    expect(baseIn(others, raw)).toBe(key);
  });

  it('a name after a particle is found', () => {
    expect(baseIn('', 'لسورا', ['سورا'])).toBe('سورا');
  });
});

describe('a letter that is no clitic stays', () => {
  it.each([
    ['of a word that the corpus does not know without it', 'وثبة', ''],
    ['of a noun: the article before it says so', 'وافد', 'الوافد'],
    ['of a common word, whatever else is in the corpus', 'بطاقة', 'الطاقة طاقة'],
    ['of «الله»', 'الله', ''],
    ['where a hamza tells two words apart', 'وافق', 'أفق'],
    ['in a word that begins with a hamza’d alef', 'إلغاء', 'غاء'],
  ])('%s', (_what, raw, others) => {
    const base = learnCorpus([...others.split(' '), raw], new Set()).baseOf(raw);
    expect(base.shown).toBe(raw);
  });

  it('of a name', () => {
    expect(baseIn('اما', 'لاما', ['لاما'])).toBe('لاما');
  });
});

describe('what is shown of a word', () => {
  it('is as its writer wrote it, without clitics and tashkeel', () => {
    expect(learnCorpus(['والمُعلِّمة'], new Set()).baseOf('والمُعلِّمة')).toEqual({ key: 'معلمه', shown: 'معلمة' });
  });

  it('keeps the point of a number', () => {
    expect(learnCorpus(['4.5'], new Set()).baseOf('4.5')).toEqual({ key: '4ꞏ5', shown: '4.5' });
  });
});
