import { describe, expect, test } from 'vitest';
import { compareRows, formatSorting, nextSorting, parseSorting } from '../../../src/scripts/models-order.ts';

const rows = [
  { name: 'GPT-5', end: '' },
  { name: 'gpt-4-32k', end: '2024-06-13' },
  { name: 'GPT-4.1', end: '2026-12-31' },
  { name: 'o3', end: '2026-12-11' },
  { name: 'gpt-4-0613', end: '2026-12-11' },
];
const sortedBy = (sort: string): string[] =>
  rows.toSorted((a, b) => compareRows(a, b, parseSorting(sort)!)).map(({ name }) => name);

describe('the order of the table of models', () => {
  test('by name takes numbers for numbers', () => {
    expect(sortedBy('name')).toEqual(['gpt-4-32k', 'gpt-4-0613', 'GPT-4.1', 'GPT-5', 'o3']);
    expect(sortedBy('-name')).toEqual(sortedBy('name').toReversed());
  });

  test('by end puts what has no date last, either way, and goes by name within a day', () => {
    expect(sortedBy('end')).toEqual(['gpt-4-32k', 'gpt-4-0613', 'o3', 'GPT-4.1', 'GPT-5']);
    expect(sortedBy('-end')).toEqual(['GPT-4.1', 'gpt-4-0613', 'o3', 'gpt-4-32k', 'GPT-5']);
  });

  test('goes up, down and away as a head is pressed, and anew at another', () => {
    const up = nextSorting(undefined, 'end');
    const down = nextSorting(up, 'end');
    expect([up, down].map(formatSorting)).toEqual(['end', '-end']);
    expect(nextSorting(down, 'end')).toBeUndefined();
    expect(formatSorting(nextSorting(down, 'name'))).toBe('name');
  });

  test('is none for what an address may hold besides', () => {
    for (const text of ['', '-', 'size', '--end', '<script>']) expect(parseSorting(text)).toBeUndefined();
    expect(formatSorting(undefined)).toBe('');
  });
});
