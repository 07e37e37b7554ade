import { describe, expect, test } from 'vitest';
import { latin, number, render } from './render.ts';

describe('a Latin stretch is isolated, in English and left-to-right,', () => {
  test.each([
    ['in a paragraph', 'غاب GPT-4o أمس.', `<p>غاب ${latin('GPT-4o')} أمس.</p>`],
    [
      'in emphasis',
      'غاب **GPT-4o** و*o3*.',
      `<p>غاب <strong>${latin('GPT-4o')}</strong> و<em>${latin('o3')}</em>.</p>`,
    ],
    ['in text struck out', 'غاب ~~GPT-3~~.', `<p>غاب <del>${latin('GPT-3')}</del>.</p>`],
    ['in a quotation', '> قالت OpenAI', `<blockquote>\n<p>قالت ${latin('OpenAI')}</p>\n</blockquote>`],
    ['in a list', '- GPT-4o، o3', `<ul>\n<li>${latin('GPT-4o')}، ${latin('o3')}</li>\n</ul>`],
    ['in a numbered list', '1. بعد C++', `<ol>\n<li>بعد ${latin('C++')}</li>\n</ol>`],
    ['in a link', '[نص GPT-5](#x)', `<p><a href="#x">نص ${latin('GPT-5')}</a></p>`],
    ['beside an arrow', 'gpt-4o ← gpt-5.1', `<p>${latin('gpt-4o')} ← ${latin('gpt-5.1')}</p>`],
    ['after a clitic', 'بـGPT-4o ولـOpenAI', `<p>بـ${latin('GPT-4o')} ولـ${latin('OpenAI')}</p>`],
  ])('%s', async (_, markdown, html) => {
    expect(await render(markdown)).toBe(html);
  });

  test('in a heading, whose id is made of the words alone', async () => {
    expect(await render('## عودة GPT-4o\n\n### GPT-5')).toBe(
      `<h2 id="عودة-gpt-4o">عودة ${latin('GPT-4o')}</h2>\n<h3 id="gpt-5">${latin('GPT-5')}</h3>`,
    );
  });

  test('in every cell of a table', async () => {
    const html = await render('| نموذج GPT | يوم |\n|---|---|\n| GPT-4o | 2026-12-11 |');
    expect(html).toContain(`<th>نموذج ${latin('GPT')}</th>`);
    expect(html).toContain(`<td>${latin('GPT-4o')}</td>`);
    expect(html).toContain(`<td>${number('2026-12-11')}</td>`);
  });

  test('in a footnote, but not in its number', async () => {
    const html = await render('نص.[^1]\n\n[^1]: حاشية عن GPT-4o.');
    expect(html).toContain(`حاشية عن ${latin('GPT-4o')}.`);
    expect(html).toMatch(/<a href="#user-content-fn-1"[^>]*>1<\/a>/u);
  });
});

describe('a stretch', () => {
  test('of numbers is left-to-right, but not English', async () => {
    expect(await render('يغيب 2026-12-11 بعد 10–12 يومًا')).toBe(
      `<p>يغيب ${number('2026-12-11')} بعد ${number('10–12')} يومًا</p>`,
    );
  });

  test('that is long may be broken', async () => {
    expect(await render('قالت OpenAI Help Center ذلك')).toBe(
      `<p>قالت ${latin('OpenAI Help Center', false)} ذلك</p>`,
    );
  });

  test('that is long keeps each name with hyphens in it in one piece', async () => {
    const phrase = 'see the gpt-4o-2024-11-20 model card';
    expect(await render(`انظر ${phrase}`)).toBe(
      `<p>انظر ${latin(phrase, false).replace(/gpt[\w-]+/u, '<span class="unbroken">$&</span>')}</p>`,
    );
  });

  test('keeps its characters, as written', async () => {
    expect(await render('شركة AT&T')).toBe(`<p>شركة ${latin('AT&amp;T')}</p>`);
  });
});

describe('Arabic text', () => {
  test('passes unchanged, with its numbers', async () => {
    const text = 'غاب النموذج في 13 فبراير/شباط 2026 عند 10:30، بعد 21,900 توقيع.';
    expect(await render(text)).toBe(`<p>${text}</p>`);
  });

  test('keeps the marks of the editor: no English quotation marks, dashes or dots', async () => {
    expect(await render('قال "نعم" -- ثم... «لا» ولن\'')).toBe('<p>قال "نعم" -- ثم... «لا» ولن\'</p>');
  });
});

test('the text of a picture, which cannot carry markup, is left as it is', async () => {
  const html = await render('![صورة GPT-4o](/a.png "عنوان GPT-4o")');
  expect(html).toContain('alt="صورة GPT-4o"');
  expect(html).not.toContain('<bdi');
});
