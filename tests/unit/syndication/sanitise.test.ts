import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise } from '../../../src/syndication/sanitise.ts';

const PAGE = 'https://host.example/uful/articles/horizon/';
const clean = (html: string): string => sanitise(html, PAGE);

describe('a feed carries none of the page’s machinery:', () => {
  test('scripts, styles and drawings go with their content', () => {
    expect(clean('<p>قبل<script>alert("<p>")</script> بعد</p>')).toBe('<p>قبل بعد</p>');
    expect(clean('<style>p { color: red }</style><p>نص</p>')).toBe('<p>نص</p>');
    expect(clean('<p>نص<svg viewBox="0 0 1 1"><title>رسم</title><path d="M0 0"/></svg></p>')).toBe(
      '<p>نص</p>',
    );
    expect(clean('<SCRIPT>alert(1)</SCRIPT><p>نص</p>')).toBe('<p>نص</p>');
    expect(clean('<p>نص</p><iframe src="https://x.example"></iframe><button>زر</button>')).toBe('<p>نص</p>');
  });

  test('an element that is not allowed leaves its words behind', () => {
    expect(clean('<p><span class="unbroken">أول</span> <font color="red">ثانٍ</font></p>')).toBe(
      '<p>أول ثانٍ</p>',
    );
  });

  test('words of neighbouring blocks never join when the blocks are taken away', () => {
    expect(clean('<div>أول</div><div>ثانٍ</div>')).toMatch(/^<p>أول<\/p>\s+<p>ثانٍ<\/p>$/u);
    expect(clean('<section><h1>عنوان</h1><p>نص</p></section>')).toMatch(/^<p>عنوان<\/p>\s+<p>نص<\/p>$/u);
  });

  test('classes, styles, ids, data and handlers of events go', () => {
    const html =
      '<p class="a" style="color:red" id="b" data-c="d" onclick="e()" ONLOAD=f() tabindex="0">نص</p>';
    expect(clean(html)).toBe('<p>نص</p>');
  });

  test('comments and declarations go', () => {
    expect(clean('<!doctype html><!-- <p>سر</p> --><p>نص</p>')).toBe('<p>نص</p>');
  });

  test('what looks like a tag and is none stays text', () => {
    expect(clean('<p>1 < 2 و<3> و&lt;b&gt; وA & B</p>')).toBe(
      '<p>1 &lt; 2 و&lt;3&gt; و&lt;b&gt; وA &amp; B</p>',
    );
  });
});

describe('addresses in a feed', () => {
  test('are whole, with the host and the base path of the build', () => {
    expect(clean('<a href="/uful/timeline/">السجل</a>')).toBe(
      '<a href="https://host.example/uful/timeline/">السجل</a>',
    );
    expect(clean('<a href="//cdn.example/x">س</a>')).toBe('<a href="https://cdn.example/x">س</a>');
    expect(clean('<a href="more/">س</a>')).toBe(`<a href="${PAGE}more/">س</a>`);
  });

  test('lead from a fragment to the place on the article’s own page', () => {
    expect(clean('<a href="#user-content-fn-1">1</a>')).toBe(`<a href="${PAGE}#user-content-fn-1">1</a>`);
  });

  test('keep their query, escaped once', () => {
    expect(clean('<a href="https://x.example/?a=1&amp;b=2&c=3">س</a>')).toBe(
      '<a href="https://x.example/?a=1&amp;b=2&amp;c=3">س</a>',
    );
  });

  test('are written in ASCII', () => {
    expect(clean('<a href="https://x.example/نجم">س</a>')).toBe(
      '<a href="https://x.example/%D9%86%D8%AC%D9%85">س</a>',
    );
  });

  test.for([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java&#x0A;script:alert(1)',
    'java\tscript:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://x.example/1',
  ])('that run something or lead nowhere take the link away, not its words: %s', (address) => {
    expect(clean(`<a href="${address}">نص</a>`)).toBe('نص');
  });

  test('of an unknown character reference stay harmless text of an address', () => {
    expect(clean('<a href="javascript&colon;alert(1)">نص</a>')).toBe(
      `<a href="${PAGE}javascript&amp;colon;alert(1)">نص</a>`,
    );
  });

  test('of mail stay', () => {
    expect(clean('<a href="mailto:desk@uful.example">راسلنا</a>')).toBe(
      '<a href="mailto:desk@uful.example">راسلنا</a>',
    );
  });
});

describe('pictures in a feed', () => {
  test('keep a whole address, their size and their words, and nothing else', () => {
    const html =
      '<img src="/uful/_astro/sky.a1.webp" srcset="/x 2x" alt="أفق > سماء &quot;غاربة&quot;" width="800" height="400" loading="lazy" onerror="x()">';
    expect(clean(html)).toBe(
      '<img src="https://host.example/uful/_astro/sky.a1.webp" alt="أفق &gt; سماء &quot;غاربة&quot;" width="800" height="400">',
    );
  });

  test('say that they have no words when they have none', () => {
    expect(clean('<img src="https://x.example/a.png">')).toBe('<img src="https://x.example/a.png" alt="">');
  });

  test('without an address that a reader can fetch are left out', () => {
    expect(clean('<p>نص<img alt="س"><img src="data:image/png;base64,AA==" alt="ص"></p>')).toBe('<p>نص</p>');
  });
});

describe('what the page isolates', () => {
  test('is isolated in a feed by characters too, inside the element that some readers take away', () => {
    expect(clean('<p>نموذج <bdi lang="en" dir="ltr" class="unbroken">GPT-4o</bdi>، ثم</p>')).toBe(
      '<p>نموذج <bdi dir="ltr" lang="en">\u2066GPT-4o\u2069</bdi>، ثم</p>',
    );
  });

  test('takes the direction that it says, or its own', () => {
    expect(clean('<bdi dir="rtl">نص</bdi>')).toBe('<bdi dir="rtl">\u2067نص\u2069</bdi>');
    expect(clean('<bdi>؟</bdi>')).toBe('<bdi>\u2068؟\u2069</bdi>');
  });

  test('stays clean where it is code, which readers copy', () => {
    expect(clean('<p>اكتب <code dir="ltr" lang="en">/v1/models</code>.</p>')).toBe(
      '<p>اكتب \u2066<code dir="ltr" lang="en">/v1/models</code>\u2069.</p>',
    );
    expect(clean('<pre dir="ltr"><code>a\n  b</code></pre>')).toBe(
      '<pre dir="ltr"><code>a\n  b</code></pre>',
    );
  });
});

describe('a table in a feed', () => {
  test('is a table alone, without the scroller around it', () => {
    const html =
      '<div class="table-scroller" tabindex="0" role="group" aria-label="جدول"><table><thead><tr><th scope="col" style="text-align:start">اسم</th></tr></thead><tbody><tr><td colspan="2" onclick="x">س</td></tr></tbody></table></div>';
    expect(clean(html)).toBe(
      '<table><thead><tr><th scope="col">اسم</th></tr></thead><tbody><tr><td colspan="2">س</td></tr></tbody></table>',
    );
  });
});

describe('whatever comes in', () => {
  const fragments = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<a href="',
      '" ',
      "'",
      '>',
      '<',
      '</',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '&',
      '\\',
    ],
    ...[
      'javascript:',
      'onclick=',
      '<img src=',
      '<svg/onload=x>',
      '<bdi dir=ltr>',
      '</bdi>',
      'نص',
      'GPT',
      ' ',
      '\n',
    ],
    ...[
      '<style>',
      '<a href=#x>',
      '&#58;',
      '&lt;',
      '="',
      '<ScRiPt ',
      '<p/>',
      '<br>',
      '<math><mi//xlink:href="',
    ],
  );
  const html = fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join(''));
  const TAG = /<\/?([a-z\d]+)((?: [a-z]+="[^"<>]*")*)>/gu;

  test('every sign of markup that goes out belongs to an allowed tag', () => {
    fc.assert(
      fc.property(html, (input) => {
        const output = clean(input);
        expect(output.replaceAll(TAG, '')).not.toMatch(/[<>]/u);
        for (const [, name, attributes] of output.matchAll(TAG)) {
          expect(['p', 'a', 'img', 'bdi', 'br']).toContain(name);
          expect(
            attributes?.replaceAll(
              / (?:(?:href|src)="(?:https?:|mailto:)[^"]*"|alt="[^"]*"|dir="ltr")/gu,
              '',
            ),
          ).toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('every tag that opens closes, in order, and every isolate too', () => {
    fc.assert(
      fc.property(html, (input) => {
        const open: string[] = [];
        const output = clean(input);
        for (const [tag, name] of output.matchAll(TAG)) {
          if (name === 'br' || name === 'img') continue;
          if (tag.startsWith('</')) expect(open.pop()).toBe(name);
          else open.push(name!);
        }
        expect(open).toEqual([]);
        expect(output.match(/[\u2066-\u2068]/gu)?.length).toBe(output.match(/\u2069/gu)?.length);
      }),
      { numRuns: 2000 },
    );
  });
});

test('the boxes of a task list stay, as characters', () => {
  const list =
    '<ul><li><input type="checkbox" checked disabled> نُشر</li><li><input type="checkbox" disabled> بقي</li></ul>';
  expect(sanitise(list, 'https://uful.example/a/')).toBe('<ul><li>☑ نُشر</li><li>☐ بقي</li></ul>');
  expect(sanitise('<p><input type="text" value="x">نص</p>', 'https://uful.example/a/')).toBe('<p>نص</p>');
});
