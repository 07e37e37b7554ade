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

test.each([
  ['an ellipsis', 'راجع https://example.org/a… ثم', 'https://example.org/a'],
  ['a bracket that it did not open', '(راجع https://example.org/a)، ثم', 'https://example.org/a'],
  ['a bracket and a full stop', '(راجع https://example.org/a).', 'https://example.org/a'],
])('%s is no part of the address', async (_what, markdown, address) => {
  const html = await render(markdown);
  expect(html).toContain(`href="${address}"`);
  expect(html.replaceAll(/<[^>]*>/gu, '')).toBe(markdown);
});

test('a bracket that the address opened is part of it', async () => {
  expect(await render('راجع https://example.org/a_(b) ثم')).toContain('href="https://example.org/a_(b)"');
});

test('a scheme in capitals is one', async () => {
  const html = await render('راجع HTTPS://example.org/a، ثم');
  expect(html).toContain('href="https://example.org/a"');
  expect(html).toContain('rel="external"');
});

test('an address stands in one piece from left to right, whatever letters it has', async () => {
  const html = await render('راجع https://example.org/مقال/2026-12-11 ثم');
  expect(html).toContain(
    '<bdi lang="en" dir="ltr">https://example.org/<bdi lang="ar" dir="rtl">مقال</bdi>/2026-12-11</bdi>',
  );
});

test('an address of Arabic letters stays whole, and so does a link with words of its own', async () => {
  const arabic = await render('راجع https://example.org/أ ثم عد');
  expect(arabic.replaceAll(/<[^>]*>/gu, '')).toBe('راجع https://example.org/أ ثم عد');
  expect(await render('[https://example.org، هنا](https://example.org/b)')).toContain(
    'href="https://example.org/b"',
  );
});
