import { describe, expect, test } from 'vitest';
import { render } from './render.ts';

const linkOf = async (target: string, basePath?: string): Promise<string> =>
  /<a [^>]*>/u.exec(await render(`[نص](${target})`, basePath))![0];

describe('a link inside the site', () => {
  test.each([
    ['/', '/timeline/', '/timeline/'],
    ['/uful/', '/timeline/', '/uful/timeline/'],
    ['/news/uful/', '/models/gpt-4o/', '/news/uful/models/gpt-4o/'],
    ['/uful/', '/', '/uful/'],
    ['/uful/', '/timeline/?state=retired#2026', '/uful/timeline/?state=retired#2026'],
  ])('gets the base path %s: %s', async (basePath, target, href) => {
    expect(await linkOf(target, basePath)).toBe(`<a href="${href}">`);
  });

  test.each(['#sources', './picture.svg', '../other/', 'mailto:desk@news.example'])(
    'to %s is left as it is',
    async (target) => {
      expect(await linkOf(target, '/uful/')).toBe(`<a href="${target}">`);
    },
  );

  test('in a table, a heading, a list and a footnote gets it too', async () => {
    const html = await render(
      ['## [أ](/a/)', '- [ب](/b/)', '| [ت](/c/) |\n|---|\n| [ث](/d/) |', 'نص.[^1]\n\n[^1]: [ج](/e/)'].join(
        '\n\n',
      ),
      '/uful/',
    );
    for (const name of ['a', 'b', 'c', 'd', 'e']) expect(html).toContain(`href="/uful/${name}/"`);
    expect(html).not.toMatch(/href="\/(?!uful\/)/u);
  });

  test('by reference gets it too', async () => {
    expect(await render('[نص][السجل]\n\n[السجل]: /timeline/', '/uful/')).toBe(
      '<p><a href="/uful/timeline/">نص</a></p>',
    );
  });
});

describe('a link that leaves the site', () => {
  test.each(['https://openai.com/index/', 'http://news.example/'])('to %s is marked', async (target) => {
    expect(await linkOf(target, '/uful/')).toBe(`<a href="${target}" rel="external">`);
  });

  test('written as a bare address is marked, and the address kept in order', async () => {
    const address = 'https://openai.com/index/hello-gpt-4o/';
    const html = `<a href="${address}" rel="external"><bdi lang="en" dir="ltr">${address}</bdi></a>`;
    expect(await render(`انظر ${address} هنا`)).toBe(`<p>انظر ${html} هنا</p>`);
    expect(await render(`انظر <${address}> هنا`)).toBe(`<p>انظر ${html} هنا</p>`);
  });
});

describe('links of footnotes', () => {
  test('stay inside the page and are named in Arabic', async () => {
    const html = await render('نص.[^1]\n\n[^1]: حاشية.', '/uful/');
    expect(html).toContain('href="#user-content-fn-1"');
    expect(html).toMatch(/<a href="#user-content-fnref-1"[^>]*aria-label="العودة إلى موضع الحاشية"/u);
    expect(html).toContain('>الحواشي</h2>');
    expect(html).not.toContain('external');
  });
});
