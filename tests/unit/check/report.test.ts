import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatField, sortProblems, type Problem } from '../../../src/check/problem.ts';
import { formatClean, formatProblems } from '../../../src/check/report.ts';

const problem = (file: string, line: number, message = 'is missing; add it'): Problem => ({
  file,
  line,
  field: 'title',
  message,
});

describe('formatProblems', () => {
  it('writes one line a problem, as an editor opens it, and counts at the end', () => {
    expect(
      formatProblems(
        [problem('topics/a.yml', 1), problem('topics/a.yml', 2), problem('topics/b.yml', 3)],
        resolve('content'),
      ),
    ).toBe(
      [
        'content/topics/a.yml:1 title: is missing; add it',
        'content/topics/a.yml:2 title: is missing; add it',
        'content/topics/b.yml:3 title: is missing; add it',
        '3 problems in 2 files',
      ].join('\n'),
    );
  });

  it('names a tree outside the working directory by its whole path', () => {
    expect(formatProblems([problem('topics/a.yml', 1)], '/srv/content').split('\n')).toEqual([
      '/srv/content/topics/a.yml:1 title: is missing; add it',
      '1 problem in 1 file',
    ]);
  });

  it('breaks a long line between words and indents the rest', () => {
    const lines = formatProblems([problem('a.yml', 1, 'word '.repeat(30).trim())], resolve('content'), {
      width: 60,
    }).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^ {4}word/u);
    expect(lines.every((line) => line.length <= 60)).toBe(true);
  });

  it('marks advice and counts it apart', () => {
    const advice = { ...problem('a.yml', 2, 'tatweel'), advice: true };
    expect(formatProblems([problem('a.yml', 1), advice], resolve('content')).split('\n')).toEqual([
      'content/a.yml:1 title: is missing; add it',
      'content/a.yml:2 title: advice: tatweel',
      '1 problem and 1 piece of advice in 1 file',
    ]);
    expect(formatProblems([advice, advice], resolve('content'))).toMatch(/\n2 pieces of advice in 1 file$/u);
  });

  const inFiles = (many: number, kind: string): Problem[] =>
    Array.from({ length: many }, (_, index) => ({
      ...problem(`${kind}-${index}.yml`, index + 2, `${kind} number ${index}`),
      advice: true,
      kind,
    }));

  it('sums advice of one kind in many files, and names the first three', () => {
    const digits = inFiles(1000, 'digits');
    const again = { ...digits[0]!, line: 90 };
    expect(
      formatProblems([problem('a.yml', 1), ...digits, again], resolve('content'), { width: 200 }).split('\n'),
    ).toEqual([
      'content/a.yml:1 title: is missing; add it',
      '1,000 files: advice: digits: content/digits-0.yml:2, content/digits-1.yml:3, content/digits-2.yml:4 and 997 more',
      '1 problem and 1,001 pieces of advice in 1,001 files; npm run check -- --all lists each',
    ]);
  });

  it('sums by kind, and lists what concerns three files or fewer', () => {
    const lines = formatProblems([...inFiles(3, 'few'), ...inFiles(4, 'many')], resolve('content')).split(
      '\n',
    );
    expect(lines.slice(0, 3)).toEqual([0, 1, 2].map((at) => expect.stringContaining(`few number ${at}`)));
    expect(lines[3]).toMatch(/^4 files: advice: many: .* and 1 more$/u);
    expect(lines).toHaveLength(5);
  });

  it('takes the message for the kind where none is named', () => {
    const alike = ['a', 'b', 'c', 'd'].map((file) => ({ ...problem(file, 1, 'tatweel'), advice: true }));
    expect(formatProblems(alike, resolve('content'))).toMatch(/^4 files: advice: tatweel: content\/a:1, /u);
  });

  it('lists each piece of advice when it is asked to', () => {
    const lines = formatProblems(inFiles(1000, 'digits'), resolve('content'), { all: true }).split('\n');
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toBe('1,000 pieces of advice in 1,000 files');
  });

  it('lists all, however many', () => {
    const many = Array.from({ length: 1200 }, (_, index) => problem('a.yml', index + 1));
    expect(formatProblems(many, resolve('content')).split('\n')).toHaveLength(1201);
    expect(formatProblems(many, resolve('content'))).toMatch(/1,200 problems in 1 file$/u);
  });
});

describe('formatClean', () => {
  it('counts the files in one line', () => {
    expect(formatClean(1)).toBe('1 file, no problem');
    expect(formatClean(298)).toBe('298 files, no problem');
  });
});

describe('sortProblems', () => {
  it('sorts by file and line as numbers, and keeps the rest in order', () => {
    const sorted = sortProblems([
      problem('b', 1),
      problem('a', 10),
      problem('a', 9, 'second'),
      problem('a', 9, 'third'),
    ]);
    expect(sorted.map(({ file, line, message }) => `${file}${line}${message.slice(0, 2)}`)).toEqual([
      'a9se',
      'a9th',
      'a10is',
      'b1is',
    ]);
  });
});

describe('formatField', () => {
  it('writes the way to a field', () => {
    expect(formatField(['sources', 0, 'url'])).toBe('sources[0].url');
    expect(formatField(['title'])).toBe('title');
    expect(formatField([])).toBe('file');
  });
});
