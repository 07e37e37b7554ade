import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../../src/syndication/api/csv.ts';

const write = (...cells: (string | number | null)[]): string => writeCsv(['a'], [cells]).split('\r\n')[1]!;

describe('CSV', () => {
  test('begins with the mark by which Excel knows Arabic, and ends every line in CRLF', () => {
    expect(writeCsv(['اسم', 'يوم'], [['أ', 1]])).toBe('\uFEFFاسم,يوم\r\nأ,1\r\n');
  });

  test('quotes what would break a line or a cell, and nothing else', () => {
    expect(write('a, b', 'say "x"', 'two\nlines', 'plain')).toBe('"a, b","say ""x""","two\nlines",plain');
  });

  test('leaves a cell empty where nothing is known', () => {
    expect(write(null, 0, null)).toBe(',0,');
  });

  test('lets no text run as a formula, and leaves numbers alone', () => {
    expect(write('=1+1', '-x', '@a', -5)).toBe("'=1+1,'-x,'@a,-5");
  });
});
