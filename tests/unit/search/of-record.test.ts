import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchEdition } from '../../../src/search/build/edition.ts';
import type { PageFacts } from '../../../src/search/format/facts.ts';
import { createSearchEngine } from '../../../src/search/read/engine.ts';
import { FILLER, searchedSite, type MadePage } from './searched-site.ts';

const CLASSIFIER = '2023-07-20-classifier';
const FAMILY = '2026-04-22-family';

const page = (url: string, title: string, body: string, facts: PageFacts): MadePage => ({
  url,
  title,
  body: `<p>${body}</p>`,
  facts,
});

const PAGES: MadePage[] = [
  page('timeline/classifier/', 'إنهاء مصنف النصوص', 'دقته منخفضة. AI text classifier has low accuracy.', {
    type: 'retirement',
    date: '2023-07-20',
    asked: 'text classifier',
    record: [CLASSIFIER],
  }),
  page('models/classifier/', 'AI text classifier', 'أداة.', { type: 'model', record: [CLASSIFIER] }),
  page('articles/classifier/', 'أداة كشفت النصوص', 'كتب عنها كثيرون.', {
    type: 'article',
    date: '2026-11-20',
    record: [CLASSIFIER],
  }),
  page('timeline/family/', 'خروج عائلة كاملة', `نماذج كثيرة. ${FILLER}. الزيتونة الحمراء.`, {
    type: 'retirement',
    date: '2026-04-22',
    asked: 'عائلة الزيتون',
    record: [FAMILY],
  }),
  ...[1, 2, 3, 4].map((one) =>
    page(`models/family-${one}/`, `عائلة ${one}`, 'نموذج.', { type: 'model', record: [FAMILY] }),
  ),
  page('articles/science/', 'أبحاث تعطلت', 'أثر الإيقاف في البحث العلمي كبير.', {
    type: 'article',
    date: '2026-11-19',
  }),
  page('topics/science/', 'البحث العلمي', 'موضوع.', { type: 'page' }),
];

describe('where few pages are found', () => {
  const site = searchedSite(PAGES);

  it('the model that an announcement ends stands behind it, although its page lacks a word', async () => {
    expect(await site.find('AI text classifier low accuracy')).toEqual([
      'timeline/classifier/',
      'models/classifier/',
    ]);
  });

  it('a page that has no word of the query in its title is not about it, whatever it belongs to', async () => {
    expect(await site.find('AI text classifier low accuracy')).not.toContain('articles/classifier/');
  });

  it('an announcement of many models brings none of them', async () => {
    expect(await site.find('عائلة الزيتون')).toEqual(['timeline/family/']);
  });

  it('a model brings no other that ends with it', async () => {
    expect(await site.find('عائلة 2')).not.toContain('models/family-1/');
  });

  it('a topic whose whole title the query has stands behind the article', async () => {
    expect(await site.find('أثر الإيقاف في البحث العلمي')).toEqual(['articles/science/', 'topics/science/']);
  });

  it('a quotation finds what says so, and nothing else', async () => {
    expect(await site.find('"low accuracy"')).toEqual(['timeline/classifier/']);
  });

  it('what is added counts among the results, and can be narrowed to', async () => {
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
