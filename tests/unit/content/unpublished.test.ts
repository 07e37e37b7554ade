import { expect, test } from 'vitest';
import { unpublishedPaths } from '../../../src/content/unpublished.ts';
import { fixtureTree } from '../../support/variants.ts';

test('what a preview alone has are its drafts and what is scheduled, with the pages that only they fill', () => {
  expect([...unpublishedPaths(fixtureTree, '2026-11-29')].sort()).toEqual([
    '/articles/draft-with-picture/',
    '/articles/scheduled-for-december/',
    '/timeline/2026-12-05-api-gpt-5-1/',
  ]);
  // On the day before the first announcement of the year, the year has no page either.
  expect([...unpublishedPaths(fixtureTree, '2026-06-10')]).toContain('/timeline/by/year/2026/');
});

test('the last page of the list of articles is a preview’s own where only drafts reach it', () => {
  const before = unpublishedPaths('content', '2000-01-01');
  expect([...before].filter((path) => path.startsWith('/articles/page/')).length).toBeGreaterThan(0);
});
