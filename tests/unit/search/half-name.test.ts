import { describe, expect, it } from 'vitest';
import { orCompleted } from '../../../src/scripts/search/half-name.ts';
import type { Choices } from '../../../src/search/format/choices.ts';
import type { SearchAnswer } from '../../../src/search/read/engine.ts';
import { searchedSite } from './searched-site.ts';

const site = searchedSite([
  { url: 'sora/', title: 'Sora', body: '<p>Sora أُوقفت.</p>', facts: { type: 'model', names: ['Sora'] } },
  { url: 'wall/', title: 'جدار', body: '<p>جدار المدينة وموعد زيارته.</p>' },
]);

async function search(query: string, choices: Choices): Promise<SearchAnswer> {
  return orCompleted(site.engine, await site.engine.search(query, choices), query, choices);
}

describe('half a name', () => {
  it('finds what the whole name finds, as a correction', async () => {
    expect(await search('سور', {})).toMatchObject({
      query: 'Sora',
      corrected: true,
      total: 1,
    });
  });

  it('is no name where words begin so', async () => {
    expect(await search('جدا', {})).toMatchObject({ corrected: false, total: 1 });
  });

  it.each(['سو', 'قسطنطينية'])(
    'is neither two letters nor a word that begins no name: «%s»',
    async (query) => {
      expect(await search(query, {})).toMatchObject({ corrected: false, total: 0 });
    },
  );

  it('does not get round what results are narrowed to', async () => {
    expect(await search('سور', { type: 'article' })).toMatchObject({ total: 0 });
  });
});
