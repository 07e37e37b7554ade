import { describe, expect, it } from 'vitest';
import { readPage, searchedBytes } from '../../../../src/search/build/page-text.ts';
import { toHtml } from '../searched-site.ts';

const read = (body: string) => readPage(toHtml({ url: 'page/', title: 'عنوان', body }), 'page/')!;

describe('the text of a page', () => {
  it('is what a reader sees, a block a line; the heading is its title', () => {
    expect(read('<p>أول</p><p>ثانٍ <b>وثالث</b></p><ul><li>رابع</li></ul>')).toMatchObject({
      url: 'page/',
      title: 'عنوان',
      text: 'أول\nثانٍ وثالث\nرابع',
    });
  });

  it('has no space where inline elements meet, and one where a line breaks', () => {
    expect(read('<p>بـ<bdi lang="en">GPT-4o</bdi>، ثم<br>سطر</p>').text).toBe('بـGPT-4o، ثم سطر');
  });

  it('has no marks of sources, and no space where one stood', () => {
    expect(read('<p>قالت الشركة<sup><a href="#s1">[1]</a></sup>، ثم صمتت.</p>').text).toBe(
      'قالت الشركة، ثم صمتت.',
    );
  });

  it('has its entities resolved', () => {
    expect(read('<p>&lt;b&gt; &amp;amp; &#1593;&#x0631; &nbsp;س &unknown;</p>').text).toBe(
      '<b> &amp; عر س &unknown;',
    );
  });

  it.each([
    ['what is ignored', '<div data-pagefind-ignore><p>سر <span>خفي</span></p></div>'],
    ['what is hidden', '<p hidden>سر</p>'],
    ['what is hidden from the eye', '<span class="x visually-hidden">سر</span>'],
    ['scripts and styles', '<script>var secret = "سر"</script><style>.a{}</style>'],
    ['buttons', '<button>سر</button>'],
    ['comments', '<!-- سر -->'],
  ])('leaves out %s', (_what, html) => {
    expect(read(`<p>قبل</p>${html}<p>بعد</p>`).text).toBe('قبل\nبعد');
  });

  it('ends with the element', () => {
    const html = toHtml({ url: '', title: 'عنوان', body: '<p>داخل</p>' }).replace(
      '</body>',
      '<p>خارج</p></body>',
    );
    expect(readPage(html, '')!.text).toBe('داخل');
  });

  it('knows where the sections begin', () => {
    const { text, sections } = read('<p>مقدمة</p><h2 id="part">قسم أول</h2><p>نص</p><h2>بلا معرّف</h2>');
    expect(sections).toEqual([{ id: 'part', title: 'قسم أول', at: 6 }]);
    expect(text.slice(6)).toMatch(/^قسم أول/u);
  });
});

describe('which pages are searched', () => {
  it('one that says its facts, which are read', () => {
    const facts = { type: 'model', date: '2026-11', topics: [{ id: 'a', name: '«أ» & "ب"' }] } as const;
    expect(readPage(toHtml({ url: '', title: 'عنوان', body: '', facts }), '')!.facts).toEqual(facts);
  });

  it('by its bytes from the searched element on, the same as by all of them', () => {
    const html = toHtml({ url: 'page/', title: 'عنوان', body: '<p>نص</p>' });
    const bytes = searchedBytes(Buffer.from(html))!;
    expect(html.indexOf('قائمة')).toBeGreaterThan(0);
    expect(bytes.toString()).not.toContain('قائمة');
    expect(readPage(bytes.toString(), 'page/')).toEqual(readPage(html, 'page/'));
  });

  it('no other', () => {
    expect(searchedBytes(Buffer.from('<!doctype html><article></article>'))).toBeUndefined();
    expect(readPage('<!doctype html><article><h1>عنوان</h1></article>', 'other/')).toBeUndefined();
  });
});
