import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearchedSite, type SearchedSite } from '../searched-site.ts';

let site: SearchedSite;

beforeAll(async () => {
  site = await openSearchedSite([
    { url: 'a/', title: 'عريضة جمعت 21,900 توقيع', body: '<p>نص</p>' },
    { url: 'b/', title: 'التسجيل والتفريغ', body: '<p>نص</p>' },
    { url: 'c/', title: 'whisper-1', body: '<p>نص</p>', facts: { type: 'model' } },
  ]);
}, 30_000);

afterAll(() => site.close());

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
