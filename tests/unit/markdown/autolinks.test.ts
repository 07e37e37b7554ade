import { expect, test } from 'vitest';
import { render } from './render.ts';

test.each(['،', '؛', '؟', '»', '».', '،»'])('an address ends before «%s»', async (mark) => {
  const html = await render(`راجع https://example.org/a${mark} ثم عد`);
  expect(html).toContain('href="https://example.org/a"');
  expect(html.replaceAll(/<[^>]*>/gu, '')).toBe(`راجع https://example.org/a${mark} ثم عد`);
});

test('what follows the mark without a space is no part of the address', async () => {
  const html = await render('راجع https://example.org/a،ثم عد');
  expect(html).toContain('href="https://example.org/a"');
  expect(html.replaceAll(/<[^>]*>/gu, '')).toBe('راجع https://example.org/a،ثم عد');
});

test('an address without a scheme ends there as well', async () => {
  expect(await render('راجع www.example.org/a، ثم عد')).toContain('href="http://www.example.org/a"');
});

test('an address of Arabic letters stays whole, and so does a link with words of its own', async () => {
  const arabic = await render('راجع https://example.org/أ ثم عد');
  expect(arabic.replaceAll(/<[^>]*>/gu, '')).toBe('راجع https://example.org/أ ثم عد');
  expect(await render('[https://example.org، هنا](https://example.org/b)')).toContain(
    'href="https://example.org/b"',
  );
});
