import { expect, test } from 'vitest';
import { render } from './render.ts';

test('the boxes of a task list say what they show', async () => {
  const html = await render('- [x] نُشر\n- [ ] لم يُنشر');
  expect(html.match(/<input[^>]*>/gu)).toEqual([
    expect.stringContaining('aria-label="منجز"'),
    expect.stringContaining('aria-label="لم يُنجز بعد"'),
  ]);
});

test('a block of code is reached by the keyboard, where it scrolls', async () => {
  expect(await render('```\nx\n```')).toMatch(/<pre[^>]* tabindex="0"/u);
});

test('the heading of footnotes has the class that the styles know', async () => {
  const html = await render('نص[^1]\n\n[^1]: حاشية');
  expect(html).toMatch(/<h2[^>]*class="visually-hidden"/u);
  expect(html).not.toContain('sr-only');
});

test('columns are aligned by classes in the direction of reading, and no style stands in the page', async () => {
  const html = await render('| أ | ب | ج | د |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | 4 |');
  expect(html).not.toContain('style=');
  const cells = html.match(/<t[hd]\b[^>]*>/gu)!;
  const classes = cells.map((cell) => /class="([^"]*)"/u.exec(cell)?.[1]);
  const row = ['align-start', 'align-end', 'align-center', undefined];
  expect(classes).toEqual([...row, ...row]);
});
