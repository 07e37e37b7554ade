import { describe, expect, it } from 'vitest';
import { FILLER, searchedSite, type MadePage } from './searched-site.ts';

const PAGES: MadePage[] = [
  {
    url: 'about/',
    title: 'عن أُفول',
    body: '<p>أخبار ومهل.</p>',
    facts: { type: 'page', asked: 'معنى أفول' },
  },
  { url: 'glossary/', title: 'المسرد', body: '<p>كلمات.</p>', facts: { type: 'page' } },
  { url: 'timeline/figures/', title: 'السجل مرسومًا', body: '<p>رسوم.</p>', facts: { type: 'page' } },
  {
    url: 'models/whisper/',
    title: 'Whisper',
    body: '<p>لتفريغ الكلام.</p>',
    facts: { type: 'model', names: ['Whisper', 'whisper-1'] },
  },
  {
    url: 'models/dall-e-3/',
    title: 'DALL·E 3',
    body: '<p>للصور.</p>',
    facts: { type: 'model', names: ['DALL·E 3'] },
  },
  {
    url: 'models/sora-app/',
    title: 'خدمة Sora (الموقع والتطبيق)',
    body: '<p>خدمة.</p>',
    facts: { type: 'model', names: ['Sora web and app'] },
  },
  {
    url: 'models/sora-2-pro/',
    title: 'Sora 2 Pro',
    body: '<p>نموذج فيديو.</p>',
    facts: { type: 'model', names: ['Sora 2 Pro'] },
  },
  {
    url: 'models/computer-use/',
    title: 'computer-use-preview',
    body: '<p>للتحكم.</p>',
    facts: { type: 'model', names: ['computer-use-preview'] },
  },
  {
    url: 'timeline/canvas/',
    title: 'نهاية اللوحة',
    body: '<p>محرر نصوص.</p>',
    facts: { type: 'retirement', date: '2026-05-28', asked: 'محرر canvas' },
  },
  {
    url: 'articles/speech/',
    title: 'نماذج الكلام تتوقف',
    body: '<p>كل نموذج للكلام يتوقف، ومنها whisper-1.</p>',
    facts: { type: 'article', date: '2026-11-20' },
  },
  {
    url: 'articles/images/',
    title: 'بديل دالي واحد من ثلاثة بدائل',
    body: '<p>دالي للصور. البدائل ثلاثة.</p>',
    facts: { type: 'article', date: '2026-11-19' },
  },
  {
    url: 'articles/words/',
    title: 'قاموس جديد',
    body: '<p>خبر عن كتاب.</p>',
    facts: { type: 'article', date: '2026-11-17' },
  },
  {
    url: 'articles/court/',
    title: 'دعوى في فلوريدا',
    body: '<p>كلام عن المحكمة، وعن خدمة ذاتية.</p>',
    facts: { type: 'article', date: '2026-11-18' },
  },
  {
    url: 'topics/law/',
    title: 'القانون',
    body: `<p>دعوى أخرى. ${FILLER}. في فلوريدا. ${FILLER}. ما صار بعدها. خدمة ذاتية.</p>`,
    facts: { type: 'page' },
  },
];

describe('what readers type whole', () => {
  const site = searchedSite(PAGES);

  it.each(['من نحن', 'من نحن؟', 'مين أنتو', 'نبذة عنا', 'التعريف بالموقع ومن أنتم', 'عنأفول'])(
    'of words that tell nothing alone finds the page about the site: %s',
    async (query) => {
      expect(await site.find(query)).toEqual(['about/']);
    },
  );

  it('of stop words that are no row of a list finds nothing, and is told', async () => {
    expect(await site.engine.search('من هو')).toMatchObject({ onlyStopWords: true, total: 0 });
  });

  it('for a page about the site finds no page that only edits, and none that is asked by such a word', async () => {
    expect(await site.find('هيئة التحرير')).toEqual(['about/']);
    expect(await site.find('مسرد')).toEqual(['glossary/']);
  });

  it('of two words in one, of which the page writes the tanwin, is cut', async () => {
    expect(await site.find('السجلمرسوما')).toEqual(['timeline/figures/']);
  });

  it.each(['متى يتوقف نموذج whisper-1', 'متى يموت whisper-1', 'whisper-1 مات', 'ميت whisper-1'])(
    'of a model and its end is answered by its page, not by what is about many: %s',
    async (query) => {
      expect((await site.find(query))[0]).toBe('models/whisper/');
    },
  );

  it('of two words in one, of which one alone tells a page, is not that page', async () => {
    expect(await site.find('إيقافزقزق')).toEqual([]);
  });

  it('of a model, and that it is one, is answered by its page', async () => {
    expect((await site.find('نموذج whisper-1'))[0]).toBe('models/whisper/');
  });

  it('of a name with its number as it is heard is that model', async () => {
    const answer = await site.engine.search('دالي ثلاثة');
    expect(answer.corrected).toBe(true);
    expect((await answer.load(0, 1))[0]!.url).toBe('models/dall-e-3/');
  });

  it('of a name in brackets of which more is explained goes before a longer name', async () => {
    const found = await site.find('إيقاف Sora');
    expect(found.indexOf('models/sora-app/')).toBeLessThan(found.indexOf('models/sora-2-pro/'));
  });

  it('of a name of several words with a slip is that name, before its words are read otherwise', async () => {
    expect(await site.engine.search('computer-use-preveiw')).toMatchObject({
      corrected: true,
      query: 'computer-use-preview',
    });
  });

  it.each(['شو صار بدعوى فلوريدا', 'وش حصل في دعوى فلوريدا'])(
    'of what became of a topic is answered by what has that in its title: %s',
    async (query) => {
      expect((await site.find(query))[0]).toBe('articles/court/');
    },
  );

  it('of an end that no page says is answered by the rest of it, and says so', async () => {
    const answer = await site.engine.search('إيقاف دعوى فلوريدا');
    expect(answer.left).toEqual(['إيقاف']);
    expect(await answer.load(0, 5)).toMatchObject([{ url: 'articles/court/' }]);
  });

  it('of words that one page has, though far apart, finds that page', async () => {
    expect(await site.find('أخرى صار')).toEqual(['topics/law/']);
  });

  it('of a thing that is nowhere, and what it is like, finds nothing', async () => {
    expect(await site.find('كيف أسوي سيرة ذاتية')).toEqual([]);
  });
});

describe('a number that is said behind a name', () => {
  const site = searchedSite([
    {
      url: 'models/dall-e-3/',
      title: 'DALL·E 3',
      body: '<p>للصور.</p>',
      facts: { type: 'model', names: ['DALL·E 3'] },
    },
    {
      url: 'articles/days/',
      title: 'حكاية',
      body: `<p>رسم دالي ثلاثة أيام. ${FILLER}. ثم دالي للصور، وعددها خمسة.</p>`,
      facts: { type: 'article', date: '2026-11-20' },
    },
  ]);

  it.each([
    ['that stands so on a page', 'دالي ثلاثة'],
    ['that no model has', 'دالي خمسة'],
  ])('is what it says where it is one %s', async (_, query) => {
    expect(await site.engine.search(query)).toMatchObject({ corrected: false, query });
    expect((await site.find(query))[0]).toBe('articles/days/');
  });
});
