import { describe, expect, it } from 'vitest';
import { createNameBook } from '../../../../src/search/read/name-book.ts';
import { parseQuery } from '../../../../src/search/read/query.ts';

const names = createNameBook([
  ['GPT', 'جي بي تي'],
  ['ChatGPT', 'شات جي بي تي'],
  ['4o', '4 أو'],
  ['Sam Altman', 'سام ألتمان'],
]);

/** Units as words, with what belongs together in one, a name in brackets, a quotation in quotes. */
const units = (query: string): string[] =>
  parseQuery(query, names).units.map(({ segments, quoted }) => {
    const words = segments.map(({ words: typed, name }) => {
      const text = typed.map(({ key }) => key).join(' ');
      return name ? `[${text}]` : text;
    });
    return quoted ? `"${words.join('+')}"` : words.join('+');
  });

describe('a query is cut into what a page must have', () => {
  it.each([
    ['الذكاء الاصطناعي', ['الذكاء', 'الاصطناعي']],
    ['شات جي بي تي', ['[شات جي بي تي]']],
    ['جي بي تي 4 أو', ['[جي بي تي]+[4 او]']],
    ['gpt-4o', ['[gpt]+[4o]']],
    ['GPT 5', ['[gpt]+5']],
    ['وسام ألتمان', ['[وسام التمان]']],
    ['نموذج 5', ['نموذج', '5']],
    ['change.org', ['change+org']],
    ['"حقوق النشر" صحيفة', ['"حقوق+النشر"', 'صحيفه']],
    ['«حقوق النشر»', ['"حقوق+النشر"']],
    ['“وسائل الإعلام', ['وسايل', 'الاعلام']],
    ['متى يتوقف النموذج', ['يتوقف', 'النموذج']],
  ])('%s', (query, cut) => {
    expect(units(query)).toEqual(cut);
  });

  it.each(['GPT\u200F-4o', '\u2066GPT-4o\u2069', 'GPT-4o\u200E', '\u202BGPT\u061C-4o\u202C'])(
    'marks of direction in %j are no part of what was typed',
    (query) => {
      expect(units(query)).toEqual(units('GPT-4o'));
      const typed = parseQuery(query, names).units.flatMap(({ segments }) =>
        segments.flatMap(({ words }) => words.map((word) => word.typed)),
      );
      expect(typed).toEqual(['GPT', '4o']);
    },
  );

  it('stop words alone are told from nothing at all', () => {
    expect(parseQuery('متى في', names)).toEqual({ units: [], onlyStopWords: true });
    expect(parseQuery('«»؟!', names)).toEqual({ units: [], onlyStopWords: false });
  });

  it('of a pasted text the beginning is searched for', () => {
    expect(parseQuery('نص طويل '.repeat(700), names).units.length).toBeLessThanOrEqual(12);
  });
});
