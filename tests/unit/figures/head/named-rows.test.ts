import { describe, expect, test } from 'vitest';
import { splitRuns } from '../../../../src/arabic/isolate.ts';
import { longestBeside, nameItems, stackRows } from '../../../../src/figures/head/named-rows.ts';
import type { Item } from '../../../../src/timeline/record.ts';
import { t } from '../words.ts';

type Named = Parameters<typeof nameItems>[0][number];
type Gender = Item['gender'];

const named = (name: string, gender: Gender = 'masculine', label?: string): Named => ({
  name: label ?? name,
  label,
  gender,
  model: { id: name, name, label: undefined, gender, family: 'first' },
});
const several = (count: number, gender?: Gender): Named[] =>
  Array.from({ length: count }, (_, index) => named(`gpt-${index}`, gender));
const SENTENCE = 'جملة أطول من أن يسعها سطر على شاشة هاتف مهما ضاقت حروفه';
const call = (items: readonly Named[], rest: Partial<Parameters<typeof nameItems>[1]> = {}): string =>
  nameItems(items, { longest: longestBeside(''), ...rest }, t);

describe('what some items are called', () => {
  test.each([
    [1, 'gpt-0', 'gpt-0'],
    [2, 'gpt-0 وآخر', 'gpt-0 وأخرى'],
    [3, 'gpt-0 وآخران', 'gpt-0 وأخريان'],
    [4, 'gpt-0 و3 غيره', 'gpt-0 و3 غيرها'],
    [36, 'gpt-0 و35 غيره', 'gpt-0 و35 غيرها'],
    [101, 'gpt-0 و100 غيره', 'gpt-0 و100 غيرها'],
  ])('is for %i in the form of their number and gender', (count, masculine, feminine) => {
    expect(call(several(count))).toBe(masculine);
    expect(call(several(count, 'feminine'))).toBe(feminine);
  });

  test('isolates the name and not how many others there are', () => {
    expect(splitRuns(call(several(4))).filter(({ kind }) => kind === 'latin')).toEqual([
      { kind: 'latin', text: 'gpt-0' },
    ]);
  });

  test('is the first name that fits with what is said of the others', () => {
    const items = [named('gpt-image-1-mini'), named('o3'), named('o4')];
    expect(call(items, { longest: 20 })).toBe('o3 وآخران');
  });

  test('is the name of what an article tells of, where that is among them', () => {
    expect(call([named('a'), named('b'), named('c')], { told: [{ id: 'b' }] })).toBe('b وآخران');
  });

  test('is the name of the model or of the announcement where the own names are sentences', () => {
    expect(call([named('Codex', 'masculine', SENTENCE)])).toBe('Codex');
    const sentences = [named(SENTENCE), named(`${SENTENCE} أخرى`)];
    expect(call(sentences, { short: 'إطلاق' })).toBe('إطلاق');
  });
});

test('what stands on the line of a name leaves it less room', () => {
  expect(longestBeside('30 نوفمبر 2026')).toBeLessThan(longestBeside('3 أيام'));
  expect(longestBeside('3 أيام')).toBeLessThan(longestBeside(''));
});

test('rows stand under what is over them', () => {
  const rows = [{ name: 'a', marks: () => [] }];
  const [high, low] = [stackRows(rows), stackRows(rows, 100)];
  expect(low.ground - high.ground).toBe(100);
  const labelAt = ({ marks }: typeof high): number[] =>
    marks.flatMap((mark) => (mark.kind === 'label' ? [mark.y] : []));
  expect(labelAt(low)).toEqual(labelAt(high).map((y) => y + 100));
});

test('what does not fit beside a name stands under it, in a row that is as much higher', () => {
  const rowsWith = (name: string) => stackRows([{ name, aside: '30 نوفمبر 2026', marks: () => [] }]);
  const [short, long] = [rowsWith('a'), rowsWith(SENTENCE)];
  const ysOf = ({ marks }: typeof short): number[] =>
    marks.flatMap((mark) => (mark.kind === 'label' ? [mark.y] : []));
  const [name, aside] = ysOf(long);
  expect(ysOf(short)).toEqual([name, name]);
  expect(aside! - name!).toBeGreaterThan(15);
  expect(long.ground - short.ground).toBe(aside! - name!);
});
