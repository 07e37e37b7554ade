import { expect, test } from 'vitest';
import { latin, render } from './render.ts';

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

test('cells of a table of many columns are named by their columns, and rows by their first cell', async () => {
  const html = await render('| أ | ب | ج |\n|---|---|---|\n| 1 | 2 | [o3](/b/) |');
  expect(html).toContain('class="table-scroller rows"');
  expect(html).toContain('<th role="rowheader" scope="row">1</th>\n<td role="cell" data-column="ب">2</td>');
  expect(html, 'what a cell holds stays').toContain(`data-column="ج"><a href="/b/">${latin('o3')}</a></td>`);
  expect(await render(table)).not.toContain('data-column');
});

test('a table of many columns says what each of its parts is, which another layout would take away', async () => {
  const html = await render('| أ | ب | ج |\n|---|---|---|\n| 1 | 2 | 3 |');
  expect([...html.matchAll(/<(t\w+)[^>]* role="(\w+)"/gu)].map(([, tag, role]) => `${tag} ${role}`)).toEqual([
    ...['table table', 'thead rowgroup', 'tr row', 'th columnheader', 'th columnheader', 'th columnheader'],
    ...['tbody rowgroup', 'tr row', 'th rowheader', 'td cell', 'td cell'],
  ]);
  expect(await render(table)).not.toMatch(/<t\w+[^>]* role=/u);
});

test('months have one name in a table, in links too, and both in the sentences around it', async () => {
  const html = await render(
    'في 4 يناير/كانون الثاني 2024\n\n| متى |\n|---|\n| [4 يناير/كانون الثاني 2024](/a/)، أو فبراير/شباط |',
  );
  expect(html).toContain('<p>في 4 يناير/كانون الثاني 2024</p>');
  expect(html).toContain('>4\u00A0يناير\u00A02024</a>، أو فبراير</td>');
});
