import { describe, expect, it } from 'vitest';
import { checkStringForms } from '../../../src/check/string-forms.ts';

const check = (entry: object): string[] =>
  checkStringForms({ 'a.b': { note: 'Here', ...entry } }).map(
    ({ path, message }) => `${path.join('/')}: ${message}`,
  );
const days = {
  zero: 'اليوم',
  one: 'يوم واحد',
  two: 'يومان',
  few: '{count} أيام',
  many: '{count} يومًا',
  other: '{count} يوم',
};

describe('checkStringForms', () => {
  it('finds nothing in sound strings', () => {
    expect(check({ text: 'حُدّث في {date}' })).toEqual([]);
    expect(check({ text: '({count})' })).toEqual([]);
    expect(check(days)).toEqual([]);
  });

  it('wants the number in the forms that do not say it in words', () => {
    expect(check({ ...days, few: 'أيام', other: 'يوم' })).toEqual([
      'a.b/few: lacks {count}; write it there, since every form says the same',
      'a.b/other: lacks {count}; write it there, since every form says the same',
    ]);
  });

  it('wants every other placeholder in every form but that of nothing', () => {
    const forms = Object.fromEntries(
      Object.entries(days).map(([form, text]) => [form, `${text} بعد {date}`]),
    );
    expect(check(forms)).toEqual([]);
    expect(check({ ...forms, zero: 'لا شيء' })).toEqual([]);
    expect(check({ ...forms, two: 'يومان' })).toEqual([
      'a.b/two: lacks {date}; write it there, since every form says the same',
    ]);
  });

  it('blames the one form in which a placeholder is misspelt, not all the others', () => {
    expect(check({ ...days, few: '{cuont} أيام' })).toEqual([
      'a.b/few: has {cuont}, which is filled with nothing; write {count}',
    ]);
    const forms = Object.fromEntries(
      Object.entries(days).map(([form, text]) => [form, `${text} بعد {date}`]),
    );
    expect(check({ ...forms, many: '{count} يومًا بعد {dat}' })).toEqual([
      'a.b/many: has {dat}, which is filled with nothing; write {date}',
    ]);
    expect(check({ ...days, other: '{count} يوم في {place}' })).toEqual([
      'a.b/other: has {place}, which most other forms lack; take it out, since every form says the same',
    ]);
  });

  it('wants six forms where a noun is counted', () => {
    expect(check({ text: '{count} مقالات' })).toEqual([
      'a.b/text: counts in one form; write the six forms zero, one, two, few, many, other instead of "text"',
    ]);
  });

  it.each(['<b>نص</b>', 'نص<br/>', 'نص &nbsp; نص', '<!-- x -->'])('finds the markup in %j', (text) => {
    expect(check({ text })[0]).toMatch(/^a\.b\/text: holds the markup /u);
  });

  it.each(['{ date }', '{date', 'date}', '{}'])('finds the malformed placeholder %j', (text) => {
    expect(check({ text: `حُدّث في ${text}` })).toEqual([
      'a.b/text: has a brace that is no placeholder; write {name}, without spaces',
    ]);
  });

  it('lets the schema speak of what is no text', () => {
    expect(checkStringForms({ a: 3, b: null, c: { text: 4 } })).toEqual([]);
    expect(checkStringForms(undefined)).toEqual([]);
  });
});
