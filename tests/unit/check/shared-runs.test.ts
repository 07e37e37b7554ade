import { expect, test } from 'vitest';
import { hashRuns, sharedRuns, wordRuns } from '../../../src/check/shared-runs.ts';

const textsOf = (lines: readonly string[]) =>
  lines.map((text, place) => ({ text, field: 'text', lineAt: () => place + 1 }));
const found = (...articles: string[][]) => [
  ...sharedRuns(new Map(articles.map((lines, place) => [`${place}.mdx`, hashRuns(textsOf(lines))])), (path) =>
    wordRuns(textsOf(articles[Number.parseInt(path, 10)]!)),
  ).entries(),
];

const FORMULA = 'وهي القناة التي يصل بها المطوّرون إلى النماذج';

test('six words in a row that four articles share are found in each, once a line', () => {
  const all = found([FORMULA], ['تمهيد.', `قال، ${FORMULA}.`], [FORMULA], [FORMULA]);
  expect(all.map(([path, findings]) => [path, findings.map(({ line }) => line)])).toEqual([
    ['0.mdx', [1]],
    ['1.mdx', [2]],
    ['2.mdx', [1]],
    ['3.mdx', [1]],
  ]);
  expect(all[0]![1][0]!.message).toContain('in 4 articles');
});

test('three may share them, and one may repeat itself', () => {
  expect(found([FORMULA], [FORMULA], [FORMULA]).flatMap(([, findings]) => findings)).toEqual([]);
  expect(found([FORMULA, FORMULA, FORMULA, FORMULA]).flatMap(([, findings]) => findings)).toEqual([]);
});

test('words of others, and words over the end of a sentence, are no row', () => {
  const quoted = `قالت الشركة «${FORMULA}»`;
  const cut = 'يصل المطوّرون إليها. وهي متاحة لهم اليوم';
  for (const text of [quoted, cut]) {
    expect(found([text], [text], [text], [text]).flatMap(([, findings]) => findings)).toEqual([]);
  }
});
