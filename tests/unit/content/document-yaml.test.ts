import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/content/document.ts';

const lines = (...all: string[]): string => all.join('\n');

const source = lines(
  '# A comment comes first.',
  'title: عنوان',
  'items:',
  '  - name: gpt-4o',
  '    shutdownOn: 2026-02-13',
  '    replacements:',
  '      - listedOn: 2026-01-29',
  '        name: GPT-5.2',
  '',
  '  - name: o4-mini',
  'note: >-',
  '  سطر أول',
  '  وسطر ثان',
  'empty:',
  'list: [a,',
  '  b]',
);

describe('the line of a field', () => {
  test.each<[(string | number)[], number]>([
    [['title'], 2],
    [['items', 0], 4],
    [['items', 0, 'name'], 4],
    [['items', 0, 'shutdownOn'], 5],
    [['items', 0, 'replacements', 0, 'listedOn'], 7],
    [['items', 0, 'replacements', 0, 'name'], 8],
    [['items', 1], 10],
    [['items', 1, 'name'], 10],
    [['note'], 11],
    [['empty'], 14],
    [['list', 0], 15],
    [['list', 1], 16],
  ])('%j is %i', (path, line) => {
    expect(parseYaml(source).lineOf(path)).toBe(line);
    expect(parseYaml(source.replaceAll('\n', '\r\n')).lineOf(path)).toBe(line);
    expect(parseYaml(source, 41).lineOf(path)).toBe(line + 40);
  });

  test.each<[(string | number)[], number]>([
    [['items', 1, 'shutdownOn'], 10],
    [['items', 0, 'replacements', 7, 'name'], 6],
    [['title', 'deep', 'er'], 2],
    [['list', 5], 15],
  ])('%j, which does not exist, is that of its nearest parent: %i', (path, line) => {
    expect(parseYaml(source).lineOf(path)).toBe(line);
  });

  test('that holds a list or fields is the line of its name', () => {
    expect(parseYaml(source).lineOf(['items'])).toBe(3);
    expect(parseYaml(source).lineOf(['items', 0, 'replacements'])).toBe(6);
    expect(parseYaml(lines('a:', '', '  b: 1')).lineOf(['a'])).toBe(1);
  });

  test('is the first where nothing is found', () => {
    expect(parseYaml(source).lineOf(['missing'])).toBe(1);
    expect(parseYaml(source, 5).lineOf([])).toBe(5);
    expect(parseYaml('').lineOf(['title'])).toBe(1);
    expect(parseYaml('just text').lineOf(['title', 0])).toBe(1);
  });
});

describe('what a value is', () => {
  test.each([
    ['2026-02-30', '2026-02-30'],
    ['2026-02-13', '2026-02-13'],
    ['2026-02', '2026-02'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['12:30:00', '12:30:00'],
    ['true', true],
    ['2026', 2026],
    ['~', null],
    ['', null],
    ["'2026'", '2026'],
  ])('%j is %j: days stay text, and only true and false are switches', (text, value) => {
    expect(parseYaml(`a: ${text}`)).toMatchObject({ data: { a: value }, flaws: [] });
  });

  test('is nothing in an empty file', () => {
    expect(parseYaml('')).toMatchObject({ data: null, flaws: [] });
  });
});

describe('a file that is not YAML', () => {
  test('has no data, and a flaw with its line', () => {
    const { data, flaws } = parseYaml(lines('title: عنوان', 'deck: GPT-4o: غاب', 'a: 1'));
    expect(data).toBeUndefined();
    expect(flaws[0]).toEqual({ line: 2, message: 'Nested mappings are not allowed in compact mappings' });
  });

  test.each(['\n', '\r\n'])('names the line of a key that is there twice, with the line ends %j', (end) => {
    const { data, flaws } = parseYaml(['a: 1', 'b:', '  c: 1', '  d: 2', '  c: 3'].join(end));
    expect(data).toBeUndefined();
    expect(flaws).toEqual([{ line: 5, message: 'Map keys must be unique' }]);
  });

  test('counts lines from where it begins in its file', () => {
    expect(parseYaml(lines('a: 1', 'a: 2'), 10).flaws).toEqual([{ line: 11, message: 'Map keys must be unique' }]);
  });

  test('reports every flaw, each with its line and in one line', () => {
    const { flaws } = parseYaml(lines('a: !odd 1', 'b: "open', 'c: 1'));
    expect(flaws.length).toBeGreaterThan(1);
    for (const { line, message } of flaws) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(message).not.toMatch(/\n|at line \d+/u);
    }
    expect(flaws.map(({ line }) => line)).toContain(1);
  });

  test.each(['title: *مهم*', 'title: *x', 'title: <<'])('is reported and never thrown: %j', (text) => {
    expect(() => parseYaml(lines('a: 1', text))).not.toThrow();
  });

  test('names the line of a star that YAML takes for an alias', () => {
    const { data, flaws } = parseYaml(lines('a: 1', 'title: *مهم'));
    expect(data).toBeUndefined();
    expect(flaws).toEqual([{ line: 2, message: expect.stringContaining('alias') as string }]);
  });
});
