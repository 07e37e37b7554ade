import { describe, expect, it } from 'vitest';
import { toWords } from '../../../../src/search/analyse/words.ts';
import { learnCorpus } from '../../../../src/search/build/corpus.ts';
import { formsWithStopWords } from '../../../../src/search/build/names.ts';
import { dateKey, itemKey, nameKey, synonymKey } from '../../../../src/search/format/own-keys.ts';
import { createSynonymBook } from '../../../../src/search/analyse/synonym-book.ts';
import type { SearchPage } from '../../../../src/search/build/page-text.ts';
import { toPageKeys, type PageKeys } from '../../../../src/search/build/page-keys.ts';

const NAMES = [
  ['OpenAI', 'أوبن إيه آي'],
  ['o3', 'أو 3'],
];

const synonyms = createSynonymBook([
  { id: 'end', asks: true, alike: true, words: ['إيقاف', 'نهاية الدعم', 'shutdown'] },
  { id: 'when', asks: true, alike: false, words: ['موعد', 'تاريخ'] },
]);

function keysOf(text: string, title = 'عنوان', date?: string, extra: Partial<SearchPage> = {}): PageKeys {
  const words = [title, text].flatMap((source) =>
    toWords(source).map(({ start, end }) => source.slice(start, end)),
  );
  const page: SearchPage = {
    url: '',
    title,
    facts: { type: 'article', date },
    text,
    sections: [],
    askedBy: [],
    names: [],
    ends: [],
    ...extra,
  };
  return toPageKeys(page, learnCorpus(words, new Set()), formsWithStopWords(NAMES), synonyms);
}

describe('what else a word is found by', () => {
  it.each([
    ['كتّاب', ['كاتب']],
    ['والكُتَّاب', ['كاتب']],
    ['كتاب', ['كتب']],
    ['كنوزا', ['كنز']],
    ['دموعها', ['دمعه']],
  ])('«%s»: %j', (word, keys) => {
    expect([...keysOf(`${word} كنوز الدموع الكُتَّاب`).plurals.keys()]).toEqual(expect.arrayContaining(keys));
  });

  it('a book is no writer', () => {
    expect([...keysOf('كتاب').plurals.keys()]).not.toContain('كاتب');
  });
});

describe('every word of a page has one key, in its place', () => {
  it.each([
    ['model', 2],
    ['article', 4],
  ] as const)('the name of a %s whose title explains more in brackets has %i words', (type, words) => {
    const { titleWords } = keysOf('نص', 'خدمة Sora (الموقع والتطبيق)', undefined, { facts: { type } });
    expect(titleWords).toBe(words);
  });

  it('a gap stands for one that is not searched for', () => {
    expect(keysOf('النموذج في الواجهة').body).toEqual(['نموذج', '.', 'واجهه']);
  });

  it('«الآلية» is no «إليه», though both are folded alike', () => {
    expect(keysOf('الآلية وإليه').body).toEqual(['اليه', '.']);
  });

  it('a name keeps its words that are searched for nowhere else', () => {
    expect(keysOf('قالت أوبن إيه آي إن نموذج أو 3 أو غيره').body).toEqual([
      'قالت',
      'اوبن',
      'ايه',
      'اي',
      '.',
      'نموذج',
      'او',
      '3',
      '.',
      'غيره',
    ]);
  });
});

describe('what words are found by besides', () => {
  it('the singular of a plural, where it stands', () => {
    expect(keysOf('جمعت عرائض').plurals.get('عريضه')).toEqual([1]);
  });

  it('the plural of an irregular singular, since browsers do not know the list', () => {
    expect(keysOf('نموذج').plurals.get('نماذج')).toEqual([0]);
  });

  it('also with an owner behind it', () => {
    expect(keysOf('قصائدهم وأخطاءه').plurals.get('قصيده')).toEqual([0]);
    expect(keysOf('تشرح أخطاءه').plurals.get('خطا')).toEqual([1]);
  });

  it('not where the page has the other form itself', () => {
    expect(keysOf('نموذج من النماذج').plurals.get('نماذج')).toBeUndefined();
  });

  it('the parts of a name in capitals', () => {
    expect(keysOf('خرج من ChatGPT').parts).toEqual(
      new Map([
        ['chat', [2]],
        ['gpt', [2]],
      ]),
    );
  });

  it('those of the title stand together', () => {
    expect(keysOf('نص', 'عرائض ChatGPT').titleRelatives).toEqual(['عريضه', 'chat', 'gpt']);
  });
});

it('a date is found by year, month and day', () => {
  expect(keysOf('نص', 'عنوان', '2026-02-13').date).toEqual(['2026', '02', '13']);
});

describe('what a page is the page of', () => {
  const keys = (extra: Partial<SearchPage>): readonly string[] =>
    keysOf('نص', 'عنوان', undefined, extra).titleRelatives;

  it('a model has a key of each of its names, whatever its hyphens; an announcement of its items', () => {
    const names = ['gpt-4o-2024-05-13'];
    expect(keys({ names, facts: { type: 'model' } })).toContain(nameKey(['gpt', '4o', '2024', '05', '13']));
    expect(keys({ names, facts: { type: 'retirement' } })).toContain(
      itemKey(['gpt', '4o', '2024', '05', '13']),
    );
  });

  it('the days on which it ends, with their year and without, and its own', () => {
    const found = keys({ ends: ['2026-02-13'], facts: { type: 'retirement', date: '2026-01-29' } });
    expect(found).toEqual(
      expect.arrayContaining([
        dateKey('e', '2026-02-13'),
        dateKey('e', '--02-13'),
        dateKey('d', '2026-01-29'),
        dateKey('d', '--01-29'),
      ]),
    );
  });

  it('the lists of synonyms whose words stand in it, with their places', () => {
    const { parts } = keysOf('بلغ نهاية الدعم ثم إيقافها وموعد');
    expect(parts.get(synonymKey(0))).toEqual([1, 2, 4]);
    expect(parts.has(synonymKey(1))).toBe(false);
  });
});
