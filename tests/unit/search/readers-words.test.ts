import { describe, expect, it } from 'vitest';
import { FILLER, searchedSite, type MadePage } from './searched-site.ts';

const PAGES: MadePage[] = [
  {
    url: 'models/gpt-4o/',
    title: 'GPT-4o',
    body: '<p>غاب النموذج في 13 فبراير/شباط 2026.</p>',
    facts: { type: 'model', names: ['GPT-4o'], ends: ['2026-02-13'] },
  },
  {
    url: 'models/codex/',
    title: 'Codex',
    body: '<p>غاب النموذج.</p>',
    facts: { type: 'model', names: ['Codex'] },
  },
  {
    url: 'models/gpt-5-instant-mini/',
    title: 'GPT-5 Instant Mini',
    body: '<p>غاب النموذج.</p>',
    facts: { type: 'model', names: ['GPT-5 Instant Mini'] },
  },
  {
    url: 'articles/petition/',
    title: 'عريضة القراء',
    body: `<p>كم باقي على نهاية خدمة GPT-4o؟ ${FILLER}. إشعار الشركة وصل. ${FILLER}. بدأ الذهب يلمع. ${FILLER}. اليوم الأخير. ${FILLER}. لون الرسم البرتقالي.</p>`,
    facts: { type: 'article', date: '2026-11-20' },
  },
  {
    url: 'articles/disney/',
    title: 'صفقة ديزني',
    body: '<p>عرضت الشركة صفقة، ثم عرض ديزني أخرى، ولم يقرأها أحد في المدينة.</p>',
    facts: { type: 'article', date: '2026-11-19' },
  },
  {
    url: 'about/',
    title: 'عن أُفول',
    body: '<p>موقع أخبار.</p>',
    facts: { type: 'page', asked: 'من يكتب هذا الموقع' },
  },
];

describe('words that readers use and the site does not', () => {
  const site = searchedSite(PAGES);

  it.each([
    ['in English', 'disney deal', 'articles/disney/'],
    ['for a page about the site', 'who writes this', 'about/'],
    ['in a dialect', 'مين كتب هالموقع', 'about/'],
    ['in a dialect, before what is asked', 'داير عريضة القراء', 'articles/petition/'],
    ['for an end, before a name', 'دفن gpt-4o', 'models/gpt-4o/'],
    ['for an end, in English', 'gpt-4o no longer available', 'models/gpt-4o/'],
    ['that nobody knows, said of a name', 'فصفصة gpt-4o', 'models/gpt-4o/'],
    ['in a question about a name', 'علاش فصفصو gpt-4o', 'models/gpt-4o/'],
    ['beside what one text has whole', 'نهاية خدمة GPT-4o', 'models/gpt-4o/'],
    ['in English, for what a subject of the site is like', 'delayed petition', 'articles/petition/'],
    ['typed in signs of the other layout', ';,];s', 'models/codex/'],
    ['typed in few letters and many signs', 'uvdqm hgrvhx', 'articles/petition/'],
    ['with two letters in the wrong order, where other forms stand', 'العرضية', 'articles/petition/'],
    [
      'in a message of a program, in JSON',
      '{"error":{"message":"The model `gpt-4o` has been deprecated","code":"model_not_found"}}',
      'models/gpt-4o/',
    ],
    [
      'in a message with an address',
      'model gpt-4o was deprecated: https://example.org/docs',
      'models/gpt-4o/',
    ],
  ])('%s: %s', async (_kind, query, page) => {
    expect((await site.find(query))[0]).toBe(page);
  });

  it.each(['GPT-5 Instant Mini fallback', 'فصفصة GPT-5 Instant Mini'])(
    'find the model whose whole name they have, and say what is left out: %s',
    async (query) => {
      const answer = await site.engine.search(query);
      expect(answer.left).toHaveLength(1);
      expect((await answer.load(0, 1))[0]!.url).toBe('models/gpt-5-instant-mini/');
    },
  );

  it.each([
    ['a name with a word that is nowhere', 'gpt-4o فصفصة'],
    ['a name with a word of which the page has an adjective elsewhere', 'gpt-4o برتقال'],
    ['words of which a slip would make others that stand apart', 'أسعار الذهب اليوم'],
    ['two words that stand apart on a page, and one that is nowhere', 'إشعار الذهب فصفصة'],
    ['what is asked for, and only what it is asked of is there', 'فصفصة إشعار الشركة GPT-4o'],
    ['a thing that is nowhere before a subject of the site, in English', 'pizza petition'],
    ['the name of another’s, beside words of a name of the site', 'إيقاف جيميني ميني'],
    ['the name of another’s, in a question', 'علاش فصفصو Gemini'],
  ])('find nothing where nothing answers, %s: %s', async (_kind, query) => {
    const { total, left } = await site.engine.search(query);
    expect([total, left]).toEqual([0, []]);
  });

  it('are told, and what is left out of the query', async () => {
    expect(await site.engine.search('disney deal')).toMatchObject({ corrected: true, query: 'disney صفقة' });
    expect(await site.engine.search('علاش فصفصو gpt-4o')).toMatchObject({ left: ['فصفصو'] });
  });
});
