import { describe, expect, it } from 'vitest';
import { createSynonymBook } from '../../../../src/search/analyse/synonym-book.ts';
import { findDates } from '../../../../src/search/read/dates.ts';
import { createNameBook } from '../../../../src/search/read/name-book.ts';
import { parseQuery } from '../../../../src/search/read/query.ts';

const books = {
  names: createNameBook([
    ['GPT', 'جي بي تي'],
    ['ChatGPT', 'شات جي بي تي'],
    ['4o', '4 أو'],
    ['Sam Altman', 'سام ألتمان'],
  ]),
  synonyms: createSynonymBook([
    { id: 'end', asks: true, alike: true, words: ['إيقاف', 'نهاية الدعم', 'shut down'] },
    { id: 'speech', asks: false, alike: true, words: ['tts', 'text to speech'] },
  ]),
};

/** Units as words, with what belongs together in one, a name in brackets, a quotation in quotes. */
const units = (query: string): string[] =>
  parseQuery(query, books).units.map(({ segments, quoted }) => {
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
      const typed = parseQuery(query, books).units.flatMap(({ segments }) =>
        segments.flatMap(({ words }) => words.map((word) => word.typed)),
      );
      expect(typed).toEqual(['GPT', '4o']);
    },
  );

  it('stop words alone are told from nothing at all', () => {
    expect(parseQuery('متى في', books)).toEqual({ units: [], onlyStopWords: true });
    expect(parseQuery('«»؟!', books)).toEqual({ units: [], onlyStopWords: false });
  });

  it('of a pasted text the beginning is searched for', () => {
    expect(parseQuery('نص طويل '.repeat(700), books).units.length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['نهاية الدعم', ['نهايه+الدعم']],
    ['when will it shut down', ['shut+down']],
    ['tts-1', ['tts+1']],
  ])('words of a row of synonyms are one unit, and a name that holds one is none: %s', (query, cut) => {
    expect(units(query)).toEqual(cut);
  });

  it('knows which list of synonyms a word is of, with its article and in other numbers', () => {
    const lists = (query: string): (number | undefined)[] =>
      parseQuery(query, books).units.map(({ synonyms }) => synonyms?.list);
    expect(lists('الإيقاف sora')).toEqual([0, undefined]);
    expect(lists('إيقافات')).toEqual([0]);
    expect(lists('tts-1')).toEqual([undefined]);
  });

  it('a date is one unit, unless it is quoted', () => {
    const query = 'سورا 13 فبراير 2026 «13 فبراير»';
    const { units: cut } = parseQuery(query, books, findDates(query));
    expect(cut.map(({ date, quoted }) => [date, quoted])).toEqual([
      [undefined, false],
      ['2026-02-13', false],
      [undefined, true],
    ]);
  });
});
