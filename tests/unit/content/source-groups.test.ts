import { expect, test } from 'vitest';
import { groupSources, kindOf } from '../../../src/content/source-groups.ts';

const source = (publisher: string, kind?: 'openai' | 'news' | 'other') => ({
  publisher,
  url: 'https://example.com/',
  ...(kind ? { kind } : {}),
});

test('what OpenAI publishes is known by its publisher, all else is told or is another source', () => {
  expect(kindOf(source('OpenAI'))).toBe('openai');
  expect(kindOf(source('OpenAI Help Center'))).toBe('openai');
  expect(kindOf(source('OpenAI Developer Community'))).toBe('other');
  expect(kindOf(source('NextFin', 'news'))).toBe('news');
  expect(kindOf(source('openai/openai-cookbook', 'openai'))).toBe('openai');
});

test('sources are grouped by kind, in their own order, and numbered through all groups', () => {
  const [blog, paper, page, otherPaper] = [
    source('مدونة'),
    source('صحيفة', 'news'),
    source('OpenAI'),
    source('صحيفة أخرى', 'news'),
  ];
  expect(groupSources([blog, paper, page, otherPaper])).toEqual([
    { kind: 'openai', first: 1, sources: [page] },
    { kind: 'news', first: 2, sources: [paper, otherPaper] },
    { kind: 'other', first: 4, sources: [blog] },
  ]);
});

test('a kind of which there is none has no group', () => {
  expect(groupSources([source('OpenAI')])).toHaveLength(1);
  expect(groupSources([])).toEqual([]);
});
