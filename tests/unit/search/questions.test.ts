import { describe, expect, it } from 'vitest';
import { searchedSite, type MadePage } from './searched-site.ts';

const model = (id: string, title: string, names: string[], ends: string[], usable: string): MadePage => ({
  url: `models/${id}/`,
  title,
  body: `<dl><dt>مهلة الإشعار</dt><dd>${usable}</dd></dl>`,
  facts: {
    type: 'model',
    names,
    ends,
    answers: {
      usable: [usable],
      replacement: [`بديل ${title}: gpt-9، كما ورد في مايو/أيار 2026.`],
      source: { title: 'OpenAI: Deprecations', url: 'https://example.org/notice' },
    },
  },
});

const PAGES: MadePage[] = [
  model('gpt-4o', 'GPT-4o', ['GPT-4o', '4o'], ['2026-02-13'], 'لا، أُوقف في 13 فبراير/شباط 2026.'),
  model('gpt-4o-mini', 'GPT-4o mini', ['GPT-4o mini'], ['2027-01-14'], 'نعم حتى 14 يناير/كانون الثاني 2027.'),
  model('whisper-1', 'Whisper', ['Whisper', 'whisper-1'], ['2027-02-26'], 'نعم حتى 26 فبراير/شباط 2027.'),
  model('sora-2-2025-12-08', 'sora-2-2025-12-08', ['sora-2-2025-12-08'], [], 'لا، أُوقف.'),
  model('sora-2', 'Sora 2', ['Sora 2'], [], 'لا، أُوقف.'),
  {
    url: 'timeline/gpt-4o/',
    title: 'خروج GPT-4o من ChatGPT',
    body: '<p>غاب النموذج.</p>',
    facts: { type: 'retirement', date: '2026-01-29', names: ['GPT-4o'], ends: ['2026-02-13'] },
  },
  {
    url: 'articles/petition/',
    title: 'عريضة',
    body: '<p>كم باقي على نهاية GPT-4o؟ حُذف GPT-4o وأُلغي في 13 فبراير/شباط 2026 كما في إعلان 29 يناير/كانون الثاني. وقال whisper-1 كلمته.</p><p>تأجّل الموعد.</p>',
    facts: { type: 'article', date: '2026-11-20' },
  },
  {
    url: 'articles/trees/',
    title: 'أشجار المدينة',
    body: '<p>زُرعت في الحديقة أشجار كثيرة، وفي المدينة حدائق وشوارع وأسواق قديمة.</p>',
    facts: { type: 'article', date: '2026-11-19' },
  },
];

describe('what readers ask', () => {
  const site = searchedSite(PAGES);

  it.each([
    ['حذف GPT-4o', 'models/gpt-4o/'],
    ['تقاعد 4o', 'models/gpt-4o/'],
    ['when will gpt-4o shut down', 'models/gpt-4o/'],
    ['gpt 4o mini deprecated', 'models/gpt-4o-mini/'],
    ['وش بديل whisper', 'models/whisper-1/'],
    ['whisper-1', 'models/whisper-1/'],
    ['كم باقي على نهاية GPT-4o', 'models/gpt-4o/'],
  ])('of a model is answered by its own page: %s', async (query, page) => {
    expect((await site.find(query))[0]).toBe(page);
  });

  it.each(['سورا', 'Sora', 'شو صار بسورا', 'sora sunset'])(
    'of a name that models share is answered by the one that is most of it: %s',
    async (query) => {
      expect((await site.find(query))[0]).toBe('models/sora-2/');
    },
  );

  it('in a message of a program is answered by the page of the model that it names', async () => {
    const message = 'The model gpt-4o-mini was deprecated, please contact support';
    expect((await site.find(message))[0]).toBe('models/gpt-4o-mini/');
  });

  it('gets an answer with its source above the results, and only what it asks for', async () => {
    const ends = await site.engine.search('متى ينتهي GPT-4o');
    expect(ends.answer).toEqual({
      title: 'GPT-4o',
      url: 'models/gpt-4o/',
      sentences: ['لا، أُوقف في 13 فبراير/شباط 2026.'],
      source: { title: 'OpenAI: Deprecations', url: 'https://example.org/notice' },
    });
    const instead = await site.engine.search('ما بديل GPT-4o');
    expect(instead.answer?.sentences).toEqual(['بديل GPT-4o: gpt-9، كما ورد في مايو/أيار 2026.']);
  });

  it.each(['GPT-4o', 'GPT-4o ونهاية الحديقة', 'نهاية النموذج', 'gpt-4o gpt-4o mini إيقاف'])(
    'what asks nothing of one model gets no answer: %s',
    async (query) => {
      expect((await site.engine.search(query)).answer).toBeUndefined();
    },
  );

  it.each(['2026-02-13', '13/2/2026', '13 شباط 2026', 'February 13, 2026', '١٣ فبراير', '13 فبراير/شباط'])(
    'about a day finds what ended on it first, then what speaks of it: %s',
    async (query) => {
      const found = await site.find(query);
      expect(found.slice(0, 2).toSorted()).toEqual(['models/gpt-4o/', 'timeline/gpt-4o/']);
      expect(found).toContain('articles/petition/');
      expect(found).not.toContain('articles/trees/');
    },
  );

  it('about a day finds what was announced on it', async () => {
    expect(await site.find('29 يناير 2026')).toContain('timeline/gpt-4o/');
  });

  it('about a month finds what ends in it', async () => {
    expect((await site.find('January 2027'))[0]).toBe('models/gpt-4o-mini/');
  });

  it('in other words finds what they mean, below the words themselves', async () => {
    expect(await site.find('تمديد')).toEqual(['articles/petition/']);
    expect((await site.find('petition'))[0]).toBe('articles/petition/');
  });

  it('labels of fields are no words of a page', async () => {
    expect(await site.find('مهلة الإشعار')).toEqual([]);
  });
});

describe('a query that no page has whole', () => {
  const site = searchedSite(PAGES);

  it('is answered by the pages that have most of it, and says what they have not', async () => {
    const answer = await site.engine.search('حدائق وشوارع وأسواق مع عريضة');
    expect(answer.left).toEqual(['عريضة']);
    expect((await answer.load(0, 5)).map(({ url }) => url)).toEqual(['articles/trees/']);
  });

  it.each(['gpt-4o زرافة', 'حديقة زرافة', 'GPT-7 حدائق', 'زرافة تمساح'])(
    'finds nothing where the site surely does not have a word of it: %s',
    async (query) => {
      const { total, left } = await site.engine.search(query);
      expect([total, left]).toEqual([0, []]);
    },
  );

  it('a name is never what is left out', async () => {
    const { total } = await site.engine.search('حدائق وشوارع وأسواق GPT-4o');
    expect(total).toBe(0);
  });

  it('a pasted text is found although a word of it is nowhere', async () => {
    const [first] = await site.find('زُرعت في الحديقة أشجار كثيرة وفي المدينة حدائق وشوارع زرافة');
    expect(first).toBe('articles/trees/');
  });

  it('a name with its letters in the wrong order is that name', async () => {
    const answer = await site.engine.search('gtp-4o');
    expect([answer.corrected, answer.query]).toEqual([true, 'GPT-4o']);
  });

  it.each([
    ['نهاية صاهسحثق', 'نهاية whisper'],
    ['jH[g whisper', 'تأجل whisper'],
  ])('one word on the other keyboard is read there: %s', async (query, meant) => {
    const answer = await site.engine.search(query);
    expect([answer.corrected, answer.query]).toEqual([true, meant]);
  });

  it.each([
    ['sroa', 'Sora'],
    ['gpt-4o-mni', 'gpt-4o-mini'],
    ['whispre', 'Whisper'],
  ])(
    'a name with a slip is that name, before it is anything on the other keyboard: %s',
    async (query, meant) => {
      const answer = await site.engine.search(query);
      expect([answer.corrected, answer.query]).toEqual([true, meant]);
    },
  );

  it('a word that is none beside its neighbour is the one like it that is', async () => {
    // «الدينة» is «المدينة», and «دين» is no word of the site.
    const answer = await site.engine.search('أشجار الدينة');
    expect([answer.corrected, answer.query]).toEqual([true, 'أشجار المدينة']);
  });
});
