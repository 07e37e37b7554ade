import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchEdition } from '../../../src/search/build/edition.ts';
import type { PageFacts } from '../../../src/search/format/facts.ts';
import { createSearchEngine } from '../../../src/search/read/engine.ts';
import { FILLER, searchedSite, type MadePage } from './searched-site.ts';

type Facts = Omit<PageFacts, 'type'>;

const TYPES = { timeline: 'retirement', models: 'model', articles: 'article', topics: 'page' } as const;

/** A page of the type that its address says. */
function page(url: string, title: string, body: string, facts: Facts = {}): MadePage {
  const type = TYPES[url.split('/')[0] as keyof typeof TYPES];
  const date = type === 'article' || type === 'retirement' ? '2026-11-20' : undefined;
  return { url, title, body: `<p>${body}</p>`, facts: { type, date, ...facts } };
}

const CLASSIFIER = { record: ['2023-07-20-classifier'] };
const FAMILY = { record: ['2026-04-22-family'] };
const PLUM = { record: ['2026-05-01-plum'] };
const DATES = { record: ['2026-06-01-dates'] };
const POMEGRANATE = { record: ['2026-07-01-pomegranate'] };

const PAGES: MadePage[] = [
  page('timeline/classifier/', 'إنهاء مصنف النصوص', 'دقته منخفضة. AI text classifier has low accuracy.', {
    ...CLASSIFIER,
    date: '2023-07-20',
    asked: 'text classifier',
  }),
  page('models/classifier/', 'AI text classifier', 'أداة.', CLASSIFIER),
  page('articles/classifier/', 'أداة كشفت الغش', 'كتب كثيرون عن accuracy.', CLASSIFIER),

  // An announcement of many models.
  page('timeline/family/', 'رحيل عائلة كاملة', `نماذج كثيرة. ${FILLER}. الزيتونة الحمراء.`, {
    ...FAMILY,
    asked: 'عائلة الزيتون',
    names: ['gpt-olive-2'],
  }),
  ...['1', '2', '3', '4'].map((one) =>
    page(`models/family-${one}/`, `عائلة رقمها ${one}`, `لونها ${one}00.`, {
      ...FAMILY,
      names: [`gpt-olive-${one}`],
    }),
  ),
  page('articles/family/', 'يوميات عائلة', 'الحمراء، ثم الحمراء، ثم الحمراء.', FAMILY),

  // One of as many as are no list, and of more pages than are shown.
  page('timeline/plum/', 'رحيل البرقوق', 'يحل في الربيع المقبل. معه كتاب.', PLUM),
  page('models/plum-1/', 'برقوق سريع', 'رشيق.', PLUM),
  page('models/plum-2/', 'برقوق بطيء', 'ثقيل.', PLUM),
  page('models/plum-3/', 'برقوق متمهل متأن لا يستعجل', 'طويل.', PLUM),
  page('articles/plum/', 'حكاية البرقوق', 'كلام قديم.', PLUM),
  page('articles/books/', 'كتب من الحقل', 'كلام آخر.', PLUM),

  // What is asked of it, and of which kind it is, stand in many a title.
  page('models/dates/', 'تمر', `طري. ${FILLER}. إيقاف قريب لهذا النموذج.`, DATES),
  page('timeline/dates/', 'إيقاف نموذج', 'خبر.', DATES),

  page('articles/pomegranate/', 'رمان أحمر', 'كلام.', POMEGRANATE),
  page('articles/pomegranate-more/', 'رمان أصفر أحمر', 'كلام لذيذ.', POMEGRANATE),
  page('articles/pomegranate-again/', 'رمان أحمر أخضر', 'كلام لذيذ.', POMEGRANATE),
  page('models/pomegranate/', 'رمان بري', 'كلام.', POMEGRANATE),
  page('timeline/sorters/', 'رحيل المصنفين', 'يحل صباحا.', { record: ['sorters'] }),
  page('models/sorters/', 'المصنفون الجدد', 'كلام.', { record: ['sorters'] }),

  // What the site explains.
  page('topics/guide/', 'دليل كمثرى شتوية', 'شرح.'),
  page('articles/guide/', 'دليل تفاح صيفي', 'خبر.'),
  page('topics/apples/', 'دليل تفاح صيفي', 'شرح.'),
  page('models/pear/', 'كمثرى شتوية', 'نموذج.'),
  page('models/apple/', 'تفاح صيفي', 'نموذج.'),

  page('articles/science/', 'أبحاث تعطلت', 'أثر القرار في البحث العلمي كبير.'),
  page('topics/science/', 'البحث العلمي', 'موضوع.'),
  page('articles/science-too/', 'البحث العلمي', 'خبر آخر.'),
  page('topics/effect/', 'الأثر', 'موضوع.'),
  page('topics/old-science/', 'البحث القديم', 'موضوع.', { asked: 'العلمي' }),
];

describe('where few pages are found', () => {
  const site = searchedSite(PAGES);

  it('the model that an announcement ends stands behind it, although its page lacks a word', async () => {
    expect(await site.find('AI text classifier low accuracy')).toEqual([
      'timeline/classifier/',
      'models/classifier/',
    ]);
  });

  it('what the record ties to an announcement is shown as far as there is room, best first', async () => {
    expect(await site.find('البرقوق الربيع')).toEqual([
      'timeline/plum/',
      'articles/plum/',
      'models/plum-1/',
      'models/plum-2/',
    ]);
  });

  it('a page that has no word of the query in its title is not about it, whatever it belongs to', async () => {
    expect(await site.find('AI text classifier low accuracy')).not.toContain('articles/classifier/');
  });

  it('a relative of a word in its title is not enough', async () => {
    expect(await site.find('رحيل كتاب')).toEqual(['timeline/plum/']);
  });

  it('another form of a word in its title is', async () => {
    expect(await site.find('المصنفين صباحا')).toEqual(['timeline/sorters/', 'models/sorters/']);
  });

  it.each(['إيقاف تمر', 'نموذج تمر'])(
    'what is asked, and of which kind it is, is not what it is about: %s',
    async (query) => {
      expect(await site.find(query)).toEqual(['models/dates/']);
    },
  );

  it('an announcement of many models brings none of them, but an article about it', async () => {
    expect(await site.find('عائلة الزيتون')).toEqual(['timeline/family/', 'articles/family/']);
  });

  it('an announcement of many models brings the one that the query names, before an article', async () => {
    expect(await site.find('عائلة gpt-olive-2 الحمراء')).toEqual([
      'timeline/family/',
      'models/family-2/',
      'articles/family/',
    ]);
  });

  it('a model brings its announcement and the article about that, and no other model that ends with it', async () => {
    expect(await site.find('عائلة 200')).toEqual([
      'models/family-2/',
      'articles/family/',
      'timeline/family/',
    ]);
    expect(await site.find('برقوق ثقيل')).toEqual(['models/plum-2/', 'articles/plum/', 'timeline/plum/']);
  });

  it('a topic whose whole title the query has stands behind the article', async () => {
    expect(await site.find('أثر القرار في البحث العلمي')).toEqual(['articles/science/', 'topics/science/']);
  });

  it.each([
    ['دليل كمثرى شتوية', ['topics/guide/']],
    ['دليل تفاح صيفي', ['articles/guide/', 'topics/apples/']],
  ])('what the site explains is of no model: %s', async (query, found) => {
    expect(await site.find(query)).toEqual(found);
  });

  it('two bring what belongs to the first, and three are enough', async () => {
    expect(await site.find('رمان لذيذ')).toEqual([
      'articles/pomegranate-again/',
      'articles/pomegranate-more/',
      'models/pomegranate/',
    ]);
    expect(await site.find('رمان أحمر')).toHaveLength(3);
  });

  it.each(['"low accuracy"', '"text classifier" accuracy', 'text classifier 20 يوليو 2023'])(
    'a quotation, or a day, finds what says so, and nothing else: %s',
    async (query) => {
      expect(await site.find(query)).toEqual(['timeline/classifier/']);
    },
  );

  it('what is added counts among the results and their kinds, and can be narrowed to', async () => {
    const all = await site.engine.search('AI text classifier low accuracy');
    expect([all.total, all.mentions]).toEqual([2, 0]);
    expect((await all.countChoices()).type).toMatchObject([
      { id: 'retirement', count: 1 },
      { id: 'model', count: 1 },
    ]);
    const answer = await site.engine.search('AI text classifier low accuracy', { type: 'model' });
    expect([answer.total, answer.mentions]).toEqual([1, 0]);
    expect((await answer.load(0, 5)).map(({ url }) => url)).toEqual(['models/classifier/']);
  });

  it('what is found stays found where a file that tells what belongs to it is not to be had', async () => {
    const files = join(site.dir, 'pagefind/fragment');
    renameSync(files, `${files}-away`);
    const anew = createSearchEngine(site.address, searchEdition());
    const answer = await anew.search('AI text classifier low accuracy');
    renameSync(`${files}-away`, files);
    expect(answer.total).toBe(1);
    expect(await answer.load(0, 5)).toMatchObject([{ url: 'timeline/classifier/' }]);
  });
});
