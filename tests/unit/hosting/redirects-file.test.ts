import { describe, expect, test } from 'vitest';
import { formatRedirects, parseRedirects } from '../../../src/hosting/redirects-file.ts';

describe('the file of redirects', () => {
  test('sends on with the slash and without, and is read as it was written', () => {
    const text = formatRedirects([{ from: '/articles/old/', to: '/articles/new/' }]);
    expect(text).toBe('/articles/old/ /articles/new/ 301\n/articles/old /articles/new/ 301\n');
    expect([...parseRedirects(text)]).toEqual([
      ['/articles/old/', '/articles/new/'],
      ['/articles/old', '/articles/new/'],
    ]);
  });

  test.each([
    '/old/ /new/',
    '/old/ https://example.org/ 301',
    '/old/ /new/ 302',
    '/old/ /new/ 301 Country=sa',
  ])('with the line «%s» is refused', (line) => {
    expect(() => parseRedirects(line)).toThrow(line);
  });
});
