import { describe, expect, it } from 'vitest';
import { toFacets } from '../../../../src/search/build/facets.ts';
import type { PageFacts } from '../../../../src/search/format/facts.ts';
import { createFacetBook } from '../../../../src/search/read/facets.ts';

const voice = { id: 'voice', name: 'الصوت' };
const api = { id: 'api', name: 'الواجهة' };
const facts: PageFacts[] = [
  { type: 'article', date: '2026-11-22', topics: [voice] },
  { type: 'article', date: '2025-01-01', topics: [voice, api] },
  { type: 'model', date: '2026', surfaces: [api] },
  { type: 'page' },
];
const facets = toFacets(
  facts.map((one) => ({
    url: '',
    title: '',
    facts: one,
    text: '',
    sections: [],
    askedBy: [],
    names: [],
    ends: [],
  })),
);
const book = createFacetBook(facets, 'aamp');
const ALL = [0, 1, 2, 3];

describe('results are narrowed', () => {
  it('by type, topic, surface and year, together', () => {
    expect([...book.narrow(ALL, {})]).toEqual(ALL);
    expect([...book.narrow(ALL, { type: 'article' })]).toEqual([0, 1]);
    expect([...book.narrow(ALL, { topic: 'voice', year: '2026' })]).toEqual([0]);
    expect([...book.narrow(ALL, { surface: 'api' })]).toEqual([2]);
    expect([...book.narrow([1, 2], { type: 'article' })]).toEqual([1]);
  });

  it('by a choice that is not there, to nothing', () => {
    expect(book.narrow(ALL, { topic: 'unknown' }).size).toBe(0);
  });
});

describe('choices are counted', () => {
  it('each as if its own facet were not narrowed, newest year first', () => {
    const counts = book.count(ALL, { type: 'article' });
    expect(counts.type.map(({ id, count }) => [id, count])).toEqual([
      ['article', 2],
      ['model', 1],
      ['page', 1],
    ]);
    expect(counts.topic).toEqual([
      { ...api, count: 1 },
      { ...voice, count: 2 },
    ]);
    expect(counts.year.map(({ id }) => id)).toEqual(['2026', '2025']);
    expect(counts.surface).toEqual([]);
  });

  it('one that is chosen stays, though it leaves nothing', () => {
    expect(book.count([0], { surface: 'api' }).surface).toEqual([{ ...api, count: 0 }]);
  });
});
