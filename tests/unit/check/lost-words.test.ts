import { expect, test } from 'vitest';
import { checkBody } from '../../../src/check/article-body.ts';

const said = (text: string): string[] =>
  checkBody({ text, firstLine: 1, path: 'articles/a/index.mdx' }, false)
    .findings.filter(({ advice }) => !advice)
    .map(({ line, field, message }) => `${line} ${field}: ${message.split(';')[0]}`);

test.each([
  ['نص.[^a]\n\n[^a]: حاشية.', []],
  ['نص.\n\n[^a]: حاشية.', ['3 note: nothing refers to the note [^a], and it is left out']],
  [
    'نص.[^a]\n\n[^a]: حاشية.\n\n[^a]: أخرى.',
    ['5 note: the note [^a] is written twice, and the second is left out'],
  ],
  ['| أ | ب |\n| --- | --- |\n| ج | د \\| هـ |\n| و |', []],
  [
    '| أ | ب |\n| --- | --- |\n| ج | د | هـ |',
    ['3 table: the row has 3 cells under 2 columns, and the last are left out'],
  ],
  [`${'> '.repeat(3000)}نص`, ['1 body: is nested more than 40 deep']],
])('%j', (text, expected) => {
  expect(said(text)).toEqual(expected);
});
