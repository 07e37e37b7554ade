import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../src/check/apply-fixes.ts';

const problem = (line: number, wrong: string, right: string) => ({
  file: 'articles/a/index.mdx',
  line,
  field: 'text',
  message: '',
  fix: { wrong, right },
});

describe('safe fixes', () => {
  it('are made on their own lines', () => {
    const { source, made } = applyFixes('وصل الى البيت\nثم الى النهر', [problem(2, 'الى', 'إلى')]);
    expect([source, made]).toEqual(['وصل الى البيت\nثم إلى النهر', 1]);
  });

  it('are made as often as their words were found on the line', () => {
    const twice = 'عاد Openai ثم Openai.';
    const one = problem(1, 'Openai', 'OpenAI');
    expect(applyFixes(twice, [one, one])).toEqual({ source: 'عاد OpenAI ثم OpenAI.', made: 2 });
    expect(applyFixes('عادت وOpenai', [one]).source).toBe('عادت وOpenAI');
  });

  it('are left where their words stand more often than they were found, or inside others', () => {
    const twice = 'الى هنا `الى` هناك';
    expect(applyFixes(twice, [problem(1, 'الى', 'إلى')])).toEqual({ source: twice, made: 0 });
    const inside = 'والىهم';
    expect(applyFixes(inside, [problem(1, 'الى', 'إلى')])).toEqual({ source: inside, made: 0 });
  });

  it('take a space that is too much', () => {
    expect(applyFixes('أعلنت و نفّذت', [problem(1, 'و ', 'و')]).source).toBe('أعلنت ونفّذت');
  });
});
