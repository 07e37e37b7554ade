import { describe, expect, it } from 'vitest';
import { toWords } from '../../../../src/search/analyse/words.ts';
import { learnCorpus } from '../../../../src/search/build/corpus.ts';
import type { SearchPage } from '../../../../src/search/build/page-text.ts';
import { cutVocabulary } from '../../../../src/search/build/shards.ts';
import { toVocabulary } from '../../../../src/search/build/vocabulary.ts';

const page = (text: string, facts: SearchPage['facts'] = { type: 'article' }, title = ''): SearchPage => ({
  url: '',
  title,
  facts,
  text,
  sections: [],
  askedBy: [],
  names: [],
  ends: [],
});

function vocabularyOf(pages: readonly SearchPage[], names: readonly (readonly string[])[] = []) {
  const texts = pages.flatMap(({ title, text }) => [title, text]);
  const words = texts.flatMap((text) => toWords(text).map(({ start, end }) => text.slice(start, end)));
  const corpus = learnCorpus(words, new Set());
  const keys = new Set(words.map((word) => corpus.baseOf(word).key));
  const counts = new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
  return toVocabulary(pages, counts, corpus, names, keys);
}

describe('the vocabulary', () => {
  it('has each word once, without clitics, in its commonest spelling', () => {
    const found = vocabularyOf([page('إعلان والاعلان بالإعلان')]);
    expect(found).toEqual([{ key: 'اعلان', shown: 'إعلان', count: 3 }]);
  });

  it('has no bare numbers and no single letters', () => {
    expect(vocabularyOf([page('2026 و س 4o')]).map(({ key }) => key)).toEqual(['4o']);
  });

  it('has names, models and topics whole, before words', () => {
    const model = page('نص', { type: 'model', topics: [{ id: 'a', name: 'صوت الجمهور' }] }, 'GPT-4o mini');
    const found = vocabularyOf([model], [['OpenAI', 'أوبن إيه آي', 'اوبناي']]);
    const [word, ...whole] = found.toSorted((a, b) => a.count - b.count);
    expect(word!.count).toBeLessThan(10);
    expect(whole.map(({ shown }) => shown)).toEqual(
      expect.arrayContaining(['GPT-4o mini', 'صوت الجمهور', 'OpenAI', 'أوبن إيه آي']) as string[],
    );
    expect(found.map(({ shown }) => shown)).not.toContain('اوبناي');
  });
});

describe('the vocabulary is cut into stretches', () => {
  const entries = Array.from({ length: 1500 }, (_, index) => ({
    key: `k${String(index).padStart(4, '0')}`,
    shown: `K${String(index).padStart(4, '0')}`,
    count: 1,
  }));

  it('sorted by beginnings and by ends, each under as few letters as tell it from the one before', () => {
    const { heads, tails } = cutVocabulary(entries, []);
    expect(heads.stretches).toEqual(['', 'k03', 'k06', 'k09', 'k12']);
    expect(tails.stretches.slice(0, 2)).toEqual(['', '2']);
    expect(heads.files[1]!.split('\n')).toHaveLength(300);
    expect(heads.files[0]).toMatch(/^1K0000\n/u);
  });

  it('what has one key stands in one file, which is where it is looked up', () => {
    const alike = Array.from({ length: 400 }, (_, place) => ({
      key: place < 350 ? 'same' : 'z',
      shown: `S${place}`,
      count: 1,
    }));
    const { heads } = cutVocabulary(alike, []);
    expect(heads.stretches).toEqual(['', 'z']);
    expect(heads.files.map((file) => file.split('\n').length)).toEqual([350, 50]);
  });

  it('nothing is one empty file', () => {
    expect(cutVocabulary([], []).completions).toEqual({ stretches: [''], files: [''] });
  });
});
