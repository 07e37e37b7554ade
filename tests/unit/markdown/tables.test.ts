import { expect, test } from 'vitest';
import { render } from './render.ts';

const table = '| نموذج | يوم |\n|:---|---:|\n| أ | ب |';
const opening = '<div class="table-scroller" tabindex="0" role="group" aria-label="جدول"><table>';

test('a table stands in a scroller that the keyboard reaches and a screen reader names', async () => {
  const html = await render(table);
  expect(html.startsWith(opening)).toBe(true);
  expect(html.endsWith('</table></div>')).toBe(true);
});

test('each table has a scroller of its own, also inside a quotation or a list', async () => {
  const html = await render(
    `${table}\n\nنص\n\n> ${table.replaceAll('\n', '\n> ')}\n\n- بند\n\n  ${table.replaceAll('\n', '\n  ')}`,
  );
  expect(html.match(/<table>/gu)).toHaveLength(3);
  expect(html.split(opening)).toHaveLength(4);
  expect(html.match(/<\/table><\/div>/gu)).toHaveLength(3);
});

test('text without a table has no scroller', async () => {
  expect(await render('نص | نص')).toBe('<p>نص | نص</p>');
});
