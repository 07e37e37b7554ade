import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from './any-string.ts';
import { searchedSite } from './searched-site.ts';

const site = searchedSite([
  {
    url: 'petition/',
    title: 'عريضة ضد إيقاف GPT-4o',
    body: '<p>جمعت العريضة ٢١٬٩٠٠ توقيع في 7 أيام، وقال سام ألتمان إن النَّموذَج سيعود.</p>',
  },
  {
    url: 'petitions/',
    title: 'العرائض تعود',
    body: '<p>نشرت OpenAI ردًا على عرائض كثيرة، ومنها واحدة عن ChatGPT.</p>',
  },
  {
    url: 'emirates/',
    title: 'مركز في أبوظبي',
    body: '<p>تبني شركة مركزًا للذكاء الاصطناعي في أبوظبي، بقدرة 1.5 جيجاواط.</p>',
  },
  {
    url: 'library/',
    title: 'مكتبة لندن',
    body: '<p>ترقمن مكتبة لندن كتبًا، ووسائل الإعلام تتابع قرب بيانو بألوان. تعمل بالكهرباء.</p>',
  },
  {
    url: 'models/gpt-4-5/',
    title: 'GPT-4.5',
    body: '<p>gpt-4.5-preview-2025-02-27</p>',
    facts: { type: 'model', date: '2025-02-13', asked: 'ينتهي' },
  },
  {
    url: 'feeds/',
    title: 'الخلاصات والتقويمات',
    body: '<p>خلاصة عن كل عريضة وكل مركز، ومواعيد الإيقاف.</p>',
    facts: { type: 'page' },
  },
  {
    url: 'office/',
    title: 'المكتب الجديد',
    body: '<p>انتقلت أوبن إيه آي إلى مكتب في باريس. يقرأ القرّاء نص البيان، ويتوقف صديقي عنده: «بيانًا جديدًا».</p>',
  },
]);

describe('a page of the site about itself', () => {
  it('is found by its title', async () => {
    expect(await site.find('خلاصات')).toEqual(['feeds/']);
    expect((await site.find('التقويمات'))[0]).toBe('feeds/');
  });

  it('stands in no one’s way', async () => {
    expect(await site.find('عريضة')).not.toContain('feeds/');
    expect(await site.find('مركز')).not.toContain('feeds/');
  });

  it('is found by its text where nothing else is', async () => {
    expect(await site.find('مواعيد')).toEqual(['feeds/']);
  });
});

describe('a page is found by what an Arabic reader types', () => {
  it.each([
    ['with and without the article', 'عريضة', 'petition/'],
    ['without the dots of teh marbuta', 'عريضه', 'petition/'],
    ['with tashkeel', 'عَرِيضَة', 'petition/'],
    ['without it, where the text has it', 'نموذج', 'petition/'],
    ['with clitics', 'والعريضة', 'petition/'],
    ['by the singular of a plural', 'كتاب', 'library/'],
    ['by the plural of a singular', 'نماذج', 'petition/'],
    ['by Western digits', '21900', 'petition/'],
    ['by Arabic digits and thousands', '٢١٬٩٠٠', 'petition/'],
    ['by a point for the thousands', '21.900', 'petition/'],
    ['by a decimal', '1.5', 'emirates/'],
    ['by a decimal in a name', 'gpt 4.5', 'models/gpt-4-5/'],
    ['by part of a dated id', '2025-02-27', 'models/gpt-4-5/'],
    ['by a name without its hyphen', 'gpt4o', 'petition/'],
    ['by its version alone', '4o', 'petition/'],
    ['by ear', 'جي بي تي 4 أو', 'petition/'],
    ['by a Latin name', 'altman', 'petition/'],
    ['by a name with words that are searched for nowhere else', 'openai', 'petitions/'],
    ['by the same name in Arabic', 'اوبن ايه اي', 'office/'],
    ['by a name inside a name', 'جي بي تي', 'models/gpt-4-5/'],
    ['after a «و» in the text', 'وسيلة', 'library/'],
    ['without a hamza that closes a word', 'كهربا', 'library/'],
    ['by the beginning of a word', 'الاصطن', 'emirates/'],
    ['by a word in two', 'أبو ظبي', 'emirates/'],
    ['by two words in one', 'الذكاءالاصطناعي', 'emirates/'],
    ['by a city in Latin letters', 'london', 'library/'],
    ['by a verb with clitics, where the text has it with others', 'سيتوقف', 'office/'],
    ['by a plural, where the text has its owner', 'أصدقاء', 'office/'],
    ['in a question', 'كم جمعت العريضة؟', 'petition/'],
    ['in a question in dialect', 'وين راح ألتمان', 'petition/'],
    ['on the other keyboard', 'uvdqm', 'petition/'],
    ['on the other keyboard, by a name', 'لحف-4خ', 'petition/'],
    ['by the accusative without its tanwin, in quotation marks', '"بيانا جديدا"', 'office/'],
    ['by what it is asked by, and does not say', 'متى ينتهي gpt-4.5', 'models/gpt-4-5/'],
  ])('%s: %s', async (_how, query, url) => {
    expect((await site.find(query))[0]).toBe(url);
  });

  it('a last word is a beginning where it is another word elsewhere', async () => {
    expect(await site.find('بيان')).toEqual(['office/']);
    expect(await site.find('لندن بيان')).toEqual(['library/']);
  });

  it('«الذكا» is «الذكاء» as it is said', async () => {
    expect(await site.find('الذكا الاصطناعي')).toEqual(['emirates/']);
  });

  it('a name finds all ways in which it is written, its own first', async () => {
    expect(await site.find('OpenAI')).toEqual(['petitions/', 'office/']);
    expect(await site.find('أوبن إيه آي')).toEqual(['office/', 'petitions/']);
  });

  it('a name that was taken otherwise than typed is told', async () => {
    expect((await site.engine.search('جي بي تي')).names).toEqual([{ typed: 'جي بي تي', name: 'GPT' }]);
    expect((await site.engine.search('GPT')).names).toEqual([]);
  });
});

describe('what is not meant is not found', () => {
  it.each([
    ['another word that «ة» makes', 'مكتبة', ['library/']],
    ['the same without it', 'مكتب', ['office/']],
    ['a day of a month for a number', '13', []],
    ['words in another order than quoted', '"الاصطناعي الذكاء"', []],
    ['an unknown word', 'زرافة', []],
    ['an unknown Latin word', 'blockchain', []],
    ['a known word beside an unknown one', 'عريضة زرافة', []],
    ['a number that is not there', '99999', []],
    ['a name of the list that is in no page', 'whisper', []],
    ['a version that a name does not have, although both are there', 'gpt-7', []],
    ['a country, for the colours that it would be with two slips', 'اليابان', []],
  ])('%s: %s', async (_what, query, urls) => {
    expect(await site.find(query)).toEqual(urls);
  });

  it('a query of which one part is found tells that part', async () => {
    const { total, parts } = await site.engine.search('عريضة زرافة');
    expect([total, parts]).toEqual([0, [{ query: 'عريضة', total: 2 }]]);
  });

  it('a query of which no two parts are found together tells the longest that are', async () => {
    const { total, parts } = await site.engine.search('عريضة زرافة كنغر');
    expect([total, parts]).toEqual([0, [{ query: 'عريضة', total: 2 }]]);
    expect((await site.engine.search('سام ألتمان لندن زرافة')).parts).toContainEqual({
      query: 'سام ألتمان',
      total: 1,
    });
  });
});

describe('a slip is corrected aloud', () => {
  it.each([
    ['عريظة', 'عريضة'],
    ['نموزج', 'نموذج'],
    ['والعريظة', 'والعريضة'],
    ['chatgtp', 'ChatGPT'],
  ])('«%s» to «%s»', async (typed, meant) => {
    const { query, corrected, total } = await site.engine.search(typed);
    expect({ query, corrected }).toEqual({ query: meant, corrected: true });
    expect(total).toBeGreaterThan(0);
  });

  it('not where the word stands in the pages', async () => {
    expect(await site.engine.search('عرائض')).toMatchObject({ corrected: false, query: 'عرائض' });
  });
});

describe('quotations', () => {
  it('take words in their order', async () => {
    expect(await site.find('"الذكاء الاصطناعي"')).toEqual(['emirates/']);
    expect(await site.find('«وسائل الإعلام»')).toEqual(['library/']);
  });

  it('take no relatives', async () => {
    expect(await site.find('"نماذج"')).toEqual([]);
  });
});

describe('what may be about to be typed', () => {
  it('is completed to names, with what was typed before', async () => {
    expect(await site.engine.complete('gpt-4')).toContain('GPT-4.5');
    expect(await site.engine.complete('موعد gpt-4')).toContain('موعد GPT-4.5');
  });

  it('is completed to a name from half of it, by ear', async () => {
    expect(await site.engine.complete('شات ج')).toEqual(['ChatGPT']);
    expect(await site.engine.complete('موعد شات ج')).toContain('موعد ChatGPT');
  });

  it('is completed to titles, with or without their article, and only as a whole', async () => {
    expect(await site.engine.complete('عري')).toEqual(['عريضة ضد إيقاف GPT-4o']);
    expect(await site.engine.complete('خلاص')).toEqual(['الخلاصات والتقويمات']);
    expect(await site.engine.complete('openai عري')).toEqual([]);
  });

  it('is never the form of a word', async () => {
    // «نموذج» and «نماذج» stand in texts; no name and no title begins so.
    expect(await site.engine.complete('نم')).toEqual([]);
  });

  it('is not guessed from one letter, or from nothing', async () => {
    expect(await site.engine.complete('ع')).toEqual([]);
    expect(await site.engine.complete('')).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['one letter', 'ع'],
    ['signs of regular expressions', '.*[(\\'],
    ['markup', '<script>alert(1)</script>'],
    ['emoji', '😀🤖'],
    ['bidi controls', '\u202E\u2066\u200F'],
    ['a lone surrogate', '\uD83D'],
    ['quotes that do not match', '«"“'],
    ['Persian and Urdu letters', 'گچپژ ٹڈے'],
    ['5,000 characters', 'نموذج '.repeat(834)],
  ])('%s: an answer, and no exception', async (_what, query) => {
    const answer = await site.engine.search(query);
    expect(await answer.load(0, 10)).toHaveLength(Math.min(10, answer.total));
    await site.engine.complete(query);
  });

  it('stop words alone are told', async () => {
    expect(await site.engine.search('متى في')).toMatchObject({ onlyStopWords: true, total: 0 });
  });

  it('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyString, async (query) => {
        const { total, load } = await site.engine.search(query);
        expect(await load(0, 3)).toHaveLength(Math.min(3, total));
      }),
      { numRuns: 60 },
    );
  });
});
