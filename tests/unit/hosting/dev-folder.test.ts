import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { devFolder } from '../../../src/hosting/dev-folder.ts';

test("the project's own tree is kept where editors look for its types", () => {
  expect(devFolder(resolve('content'))).toBe(resolve('.astro'));
});

test('two other trees share no folder, and one tree always has the same', () => {
  const [one, other] = [devFolder('/a/content', '/cache'), devFolder('/b/content', '/cache')];
  expect(one).toMatch(/^\/cache\//u);
  expect(other).not.toBe(one);
  expect(devFolder('/a/content', '/cache')).toBe(one);
});
