import { describe, expect, it } from 'vitest';
import { searchedSite } from '../searched-site.ts';

const site = searchedSite([
  { url: 'a/', title: 'عريضة جمعت 21,900 توقيع', body: '<p>نص</p>' },
  { url: 'b/', title: 'التسجيل والتفريغ', body: '<p>نص</p>' },
  { url: 'c/', title: 'whisper-1', body: '<p>نص</p>', facts: { type: 'model' } },
]);

describe('names and titles near to a query', () => {
  it.each([
    ['عريظة', 'عريضة جمعت 21,900 توقيع'],
    ['تسجيلات زقزقية', 'التسجيل والتفريغ'],
    ['whispering', 'whisper-1'],
  ])('%s: %s', async (query, title) => {
    expect(await site.engine.near(query)).toContain(title);
  });

  it.each(['قسطنطينية', 'عربات', 'في من', 'عر', ''])('nothing looks like «%s»', async (query) => {
    expect(await site.engine.near(query)).toEqual([]);
  });
});
