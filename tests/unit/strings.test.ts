import { describe, expect, test } from 'vitest';
import type { StringEntry } from '../../src/schemas/interface-strings.ts';
import { createTranslate } from '../../src/strings.ts';

const note = 'where it stands';
const entries: Record<string, StringEntry> = {
  'page.plain': { note, text: 'الأخبار' },
  'page.named': { note, text: 'بقلم {author} في {date}' },
  'page.twice': { note, text: '{name} ثم {name}' },
  'page.number': { note, text: 'منذ {year} حتى {page}' },
  'page.latin': { note, text: 'موقع مستقل لا صلة له بشركة OpenAI.' },
  'count.days': {
    note,
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومان',
    few: '{count} أيام',
    many: '{count} يومًا',
    other: '{count} يوم',
  },
  'count.found': {
    note,
    zero: 'لا شيء عن «{query}»',
    one: 'نتيجة عن «{query}»',
    two: 'نتيجتان عن «{query}»',
    few: '{count} نتائج عن «{query}»',
    many: '{count} نتيجة عن «{query}»',
    other: '{count} نتيجة عن «{query}»',
  },
};
const t = createTranslate(new Map(Object.entries(entries)));

describe('a sentence', () => {
  test('is that of its key, with its placeholders filled', () => {
    expect(t('page.plain')).toBe('الأخبار');
    expect(t('page.named', { author: 'سلمى', date: '13 فبراير' })).toBe('بقلم سلمى في 13 فبراير');
    expect(t('page.twice', { name: 'o3' })).toBe('o3 ثم o3');
  });

  test('formats numbers, and leaves text that looks like a number alone', () => {
    expect(t('page.number', { year: '2026', page: 21_900 })).toBe('منذ 2026 حتى 21,900');
    expect(t('page.number', { year: 2026, page: 0 })).toBe('منذ 2,026 حتى 0');
  });

  test('takes a value for text, never for a pattern', () => {
    expect(t('page.named', { author: '{date}', date: '$&' })).toBe('بقلم {date} في $&');
  });

  test('takes an empty value, and passes over values that it does not name', () => {
    expect(t('page.named', { author: '', date: 'أمس', other: 'x' })).toBe('بقلم  في أمس');
  });

  test('is refused when its key is unknown', () => {
    expect(() => t('page.unknown')).toThrow('strings/ar.yml has no entry "page.unknown"');
    expect(() => t.plain('page.unknown')).toThrow('page.unknown');
    expect(() => t.parts('page.unknown')).toThrow('page.unknown');
    expect(() => t.entry('page.unknown')).toThrow('page.unknown');
    expect(() => t('toString')).toThrow('toString');
  });

  test('is refused when a placeholder has no value', () => {
    expect(() => t('page.named', { author: 'سلمى' })).toThrow('"page.named" needs a value for {date}');
    expect(() => t.plain('page.named')).toThrow('"page.named" needs a value for {author}');
  });
});

describe('a sentence that counts', () => {
  test.each([
    [0, 'أقل من يوم'],
    [1, 'يوم واحد'],
    [2, 'يومان'],
    [5, '5 أيام'],
    [11, '11 يومًا'],
    [100, '100 يوم'],
    [103, '103 أيام'],
    [1111, '1,111 يومًا'],
  ])('of %i is %s', (count, text) => {
    expect(t('count.days', { count })).toBe(text);
  });

  test('fills its other placeholders too', () => {
    expect(t('count.found', { count: 12, query: 'o3' })).toBe('12 نتيجة عن «o3»');
    expect(() => t('count.found', { count: 12 })).toThrow('"count.found" needs a value for {query}');
  });

  test.each([undefined, '5'])('is refused with %j in place of a number', (count) => {
    expect(() => t('count.days', count === undefined ? {} : { count })).toThrow(
      '"count.days" counts, and needs a number as {count}',
    );
  });
});

describe('a sentence in parts', () => {
  test('has a slot for each placeholder without a value, and is otherwise filled', () => {
    expect(t.parts('page.named', { author: 'سلمى' })).toEqual([
      { text: 'بقلم ' },
      { text: 'سلمى' },
      { text: ' في ' },
      { slot: 'date' },
    ]);
    expect(t.parts('page.twice')).toEqual([{ slot: 'name' }, { text: ' ثم ' }, { slot: 'name' }]);
    expect(t.parts('page.plain')).toEqual([{ text: 'الأخبار' }]);
  });

  test('chooses its form by the count', () => {
    expect(t.parts('count.found', { count: 3 })).toEqual([
      { text: '3' },
      { text: ' نتائج عن «' },
      { slot: 'query' },
      { text: '»' },
    ]);
    expect(() => t.parts('count.found', { query: 'o3' })).toThrow('needs a number as {count}');
  });
});

describe('a sentence for places without markup', () => {
  test('has every Latin stretch isolated, its own and those of its values', () => {
    expect(t.plain('page.latin')).toBe('موقع مستقل لا صلة له بشركة \u2066OpenAI\u2069.');
    expect(t.plain('page.named', { author: 'GPT-4o', date: '2026-02-13' })).toBe(
      'بقلم \u2066GPT-4o\u2069 في \u20662026-02-13\u2069',
    );
  });

  test('is the same as with markup where nothing needs it', () => {
    expect(t.plain('count.days', { count: 5 })).toBe(t('count.days', { count: 5 }));
  });
});

test('an entry is given whole, for a script that chooses the form in the browser', () => {
  expect(t.entry('count.days')).toBe(entries['count.days']);
});
