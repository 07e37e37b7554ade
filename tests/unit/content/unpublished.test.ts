import { expect, test } from 'vitest';
import { unpublishedPaths } from '../../../src/content/unpublished.ts';
import { fixtureTree } from '../../support/variants.ts';

test('what a preview alone has are its drafts and what is scheduled', () => {
  expect([...unpublishedPaths(fixtureTree, '2026-11-29')].sort()).toEqual([
    '/articles/draft-with-picture/',
    '/articles/scheduled-for-december/',
  ]);
});

test('the last page of a list of articles is a preview’s own where only drafts reach it', () => {
  const before = unpublishedPaths('content', '2000-01-01');
  expect([...before].filter((path) => path.startsWith('/articles/page/')).length).toBeGreaterThan(0);
  expect(before).toContain('/topics/api/page/2/');
});
