import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchOrComplete } from '../../../src/scripts/search/half-name.ts';
import { openSearchedSite, type SearchedSite } from './searched-site.ts';

let site: SearchedSite;

beforeAll(async () => {
  site = await openSearchedSite([
    { url: 'sora/', title: 'Sora', body: '<p>Sora أُوقفت.</p>', facts: { type: 'model', names: ['Sora'] } },
    { url: 'wall/', title: 'جدار', body: '<p>جدار المدينة وموعد زيارته.</p>' },
  ]);
}, 30_000);

afterAll(() => site.close());

describe('half a name', () => {
  it('finds what the whole name finds, as a correction', async () => {
    expect(await searchOrComplete(site.engine, 'سور', {})).toMatchObject({
      query: 'Sora',
      corrected: true,
      total: 1,
    });
  });

  it('is no name where words begin so', async () => {
    expect(await searchOrComplete(site.engine, 'جدا', {})).toMatchObject({ corrected: false, total: 1 });
  });

  it.each(['سو', 'قسطنطينية'])(
    'is neither two letters nor a word that begins no name: «%s»',
    async (query) => {
      expect(await searchOrComplete(site.engine, query, {})).toMatchObject({ corrected: false, total: 0 });
    },
  );

  it('does not get round what results are narrowed to', async () => {
    expect(await searchOrComplete(site.engine, 'سور', { type: 'article' })).toMatchObject({ total: 0 });
  });
});
