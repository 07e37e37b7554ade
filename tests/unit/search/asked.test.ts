import { describe, expect, it } from 'vitest';
import { FILLER, searchedSite, type MadePage } from './searched-site.ts';

const PAGES: MadePage[] = [
  {
    url: 'models/image/',
    title: 'gpt-image-1-mini',
    body: '<p>نموذج للصور.</p>',
    facts: { type: 'model', names: ['gpt-image-1-mini'] },
  },
  {
    url: 'articles/images/',
    title: 'وداع gpt-image-1-mini',
    body: '<p>خبر.</p>',
    facts: { type: 'article', date: '2026-11-20' },
  },
  {
    url: 'articles/companion/',
    title: 'من فقد رفيقًا',
    body: '<p>كلام عن الناس.</p>',
    facts: { type: 'article', date: '2026-11-19' },
  },
  {
    url: 'articles/mentions/',
    title: 'خبر آخر',
    body: `<p>${FILLER}. ذكر gpt-image-1-mini مرة. ${FILLER}. سهم نازل. ${FILLER}. قالت مايكروسوفت. ${FILLER}. مشاعر الناس.</p>`,
    facts: { type: 'article', date: '2026-11-18' },
  },
];

describe('a page that readers ask for by other words', () => {
  const site = searchedSite(
    PAGES,
    '- pages: [articles/companion, articles/none]\n  words: [التعلق العاطفي, مشاعر الناس]\n',
  );

  it('is found by them, in a row', async () => {
    expect(await site.find('التعلق العاطفي')).toEqual(['articles/companion/']);
  });

  it('goes before one that has them in its text', async () => {
    expect((await site.find('مشاعر الناس'))[0]).toBe('articles/companion/');
  });

  it('is found with the model that its title names, and what only mentions that is kept behind the results', async () => {
    expect(await site.find('gpt-image-1-mini')).toEqual(['models/image/', 'articles/images/']);
    const answer = await site.engine.search('gpt-image-1-mini');
    expect([answer.total, answer.mentions]).toEqual([2, 1]);
    expect((await answer.loadMentions(0, 10)).map(({ url }) => url)).toEqual(['articles/mentions/']);
  });

  it('is found between quotation marks with all that mention it', async () => {
    expect(await site.find('"gpt-image-1-mini"')).toContain('articles/mentions/');
  });

  it.each(['جي بي تي ايمج ون ميني', 'جي بي تي ايميج وان مني'])(
    'is found by a name as it is heard, part by part: %s',
    async (query) => {
      expect((await site.find(query))[0]).toBe('models/image/');
    },
  );

  it('is found by the name of a model with a letter too few', async () => {
    expect((await site.find('gpt-imag-1-mini'))[0]).toBe('models/image/');
  });

  it('is not found by words far apart beside a name that no title has', async () => {
    expect(await site.find('سهم مايكروسوفت نازل')).toEqual([]);
  });

  it('is found for an end in a dialect', async () => {
    expect((await site.find('كنسلوا gpt-image-1-mini'))[0]).toBe('models/image/');
  });
});
