import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from './render.ts';

test.each([
  ['a clitic', 'قال و**النموذج** اليوم', '<p>قال و<strong>النموذج</strong> اليوم</p>'],
  [
    'a clitic and a quotation mark',
    'قال و**«النموذج»** اليوم',
    '<p>قال و<strong>«النموذج»</strong> اليوم</p>',
  ],
  ['a suffix', 'قال **«النموذج»**ـه اليوم', '<p>قال <strong>«النموذج»</strong>ـه اليوم</p>'],
  ['quotation marks outside', '«و**النموذج**»', '<p>«و<strong>النموذج</strong>»</p>'],
  ['quotation marks and a clitic', '«و**«النموذج»**»', '<p>«و<strong>«النموذج»</strong>»</p>'],
  ['one asterisk and a clitic', 'قال و*«النموذج»* اليوم', '<p>قال و<em>«النموذج»</em> اليوم</p>'],
  ['two in one line', 'و**«أ»** ثم و**«ب»**', '<p>و<strong>«أ»</strong> ثم و<strong>«ب»</strong></p>'],
  [
    'a clitic and a link',
    'و**[السجل](/timeline/)** اليوم',
    '<p>و<strong><a href="/timeline/">السجل</a></strong> اليوم</p>',
  ],
  ['a clitic and underscores', 'قال و__«النموذج»__ اليوم', '<p>قال و<strong>«النموذج»</strong> اليوم</p>'],
  ['a clitic and one underscore', 'قال و_«النموذج»_ اليوم', '<p>قال و<em>«النموذج»</em> اليوم</p>'],
])('bold is seen beside %s', async (_what, markdown, html) => {
  expect(await render(markdown)).toBe(html);
});

test('asterisks that mark nothing stay, and code keeps its own', async () => {
  expect(await render('العلامة * تعني ضربًا')).toBe('<p>العلامة * تعني ضربًا</p>');
  expect(await render('`a**b**c`')).toContain('a**b**c');
});

test('code beside a clitic is bold, and what is struck out is', async () => {
  expect(await render('و**`o3`** اليوم')).toMatch(
    /^<p>و<strong><code[^>]*>o3<\/code><\/strong> اليوم<\/p>$/u,
  );
  expect(await render('و~~«القديم»~~ اليوم')).toBe('<p>و<del>«القديم»</del> اليوم</p>');
});

test('bold stands in a heading, a cell, a link and a quotation', async () => {
  expect(await render('## و**«النموذج»**')).toContain('و<strong>«النموذج»</strong>');
  expect(await render('| أ |\n| --- |\n| و**«ب»** |')).toContain('و<strong>«ب»</strong>');
  expect(await render('[و**«ب»**](/timeline/)')).toContain('<a href="/timeline/">و<strong>«ب»</strong></a>');
  expect(await render('> و**«ب»**')).toContain('و<strong>«ب»</strong>');
});

test.each([
  ['an escaped asterisk', String.raw`قال و\*«النموذج»\* اليوم`, 'قال و*«النموذج»* اليوم'],
  ['an asterisk as a character reference', 'و&#42;&#42;«النموذج»&#42;&#42; اليوم', 'و**«النموذج»** اليوم'],
  ['underscores inside a name', 'الملف snake_case_name هنا', 'الملف snake_case_name هنا'],
  ['an asterisk between numbers', 'المساحة 2 * 3 * 4 متر و2*3', 'المساحة 2 * 3 * 4 متر و2*3'],
])('%s stays as it is', async (_what, markdown, text) => {
  expect((await render(markdown)).replaceAll(/<[^>]*>/gu, '')).toBe(text);
});

test('whatever stands beside bold, no asterisk reaches the page', async () => {
  const beside = fc.constantFrom('', ' ', 'و', 'بـ', '«', '»', '(', '،', '.', 'ها', ': ');
  const inside = fc.constantFrom('النموذج', '«النموذج»', '(النموذج)', 'النموذج.', '«النموذج» الجديد');
  await fc.assert(
    fc.asyncProperty(beside, inside, beside, async (before, words, after) => {
      const html = await render(`قال ${before}**${words}**${after} اليوم`);
      expect(html).not.toContain('*');
      expect(html).toContain(`<strong>${words}</strong>`);
    }),
  );
});
