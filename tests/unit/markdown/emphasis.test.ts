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
])('bold is seen beside %s', async (_what, markdown, html) => {
  expect(await render(markdown)).toBe(html);
});

test('asterisks that mark nothing stay, and code keeps its own', async () => {
  expect(await render('العلامة * تعني ضربًا')).toBe('<p>العلامة * تعني ضربًا</p>');
  expect(await render('`a**b**c`')).toContain('a**b**c');
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
