import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyString } from '../any-string.ts';
import { keyOf, toWords } from '../../../../src/search/analyse/words.ts';

const keysOf = (text: string): string[] => toWords(text).map(({ key }) => key);

describe('a name is cut alike however it is written', () => {
  it.each(['gpt-4o', 'gpt4o', 'GPT 4o', 'gpt_4o', 'GPT\u20114o', 'وGPT-4o', 'بـgpt4o', 'لـGPT-4o'])(
    '%s',
    (name) => {
      expect(keysOf(name)).toEqual(['gpt', '4o']);
    },
  );

  it.each([
    ['o3', ['o3']],
    ['وo3', ['o3']],
    ['120b', ['120b']],
    ['gpt-oss-120b', ['gpt', 'oss', '120b']],
    ['3.5', ['3ꞏ5']],
    ['gpt-3.5-turbo-0613', ['gpt', '3ꞏ5', 'turbo', '0613']],
    ['gpt-4o-2024-08-06', ['gpt', '4o', '2024', '08', '06']],
    ['v1/edits', ['v1', 'edits']],
    ['Change.org', ['change', 'org']],
    ['DALL·E', ['dall', 'e']],
    ['#keep4o', ['keep', '4o']],
  ])('%s is cut into its parts', (name, keys) => {
    expect(keysOf(name)).toEqual(keys);
  });

  it('capitals tell the words apart that a name is written of', () => {
    expect(toWords('ChatGPT')[0]).toMatchObject({ key: 'chatgpt', parts: ['chat', 'gpt'] });
    expect(toWords('OpenAI')[0]).toMatchObject({ parts: ['open', 'ai'] });
    expect(toWords('Whisper')[0]).toMatchObject({ parts: [] });
  });
});

describe('numbers', () => {
  it.each(['21,900', '21900', '٢١٬٩٠٠', '٢١،٩٠٠', '۲۱٬۹۰۰', "21'900", '21’900'])(
    '%s is one number',
    (number) => {
      expect(keysOf(number)).toEqual(['21900']);
    },
  );

  it.each([
    ['1.234.567', ['1234567']],
    ['1.5', ['1ꞏ5']],
    ['١٫٥', ['1ꞏ5']],
    ['2024, 2025', ['2024', '2025']],
    ['2024,2025', ['2024', '2025']],
    ['13.2.2026', ['13', '2', '2026']],
    ['7%', ['7']],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it('a decimal keeps its point in its key, and thousands lose theirs', () => {
    expect(keyOf('4.5')).not.toBe(keyOf('45'));
    expect(keyOf('1.234.567')).toBe('1234567');
  });
});

describe('words in one with the one before are told', () => {
  it.each([
    ['gpt-4o', [false, true]],
    ['GPT 4o', [false, false]],
    ['فبراير/شباط', [false, true]],
    ['نموذج، آخر', [false, false]],
  ])('%s', (text, joined) => {
    expect(toWords(text).map((word) => word.joined)).toEqual(joined);
  });
});

describe('any string can be cut', () => {
  it('words stand in order, inside the text, and have keys', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        let at = 0;
        for (const { start, end, key } of toWords(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(key).not.toBe('');
          at = end;
        }
      }),
    );
  });

  it('a key depends on its word alone', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'أنموذجةىGPToا4٢.-َـو') });
    fc.assert(
      fc.property(letters, (text) => {
        for (const { start, end, key } of toWords(text)) expect(keyOf(text.slice(start, end))).toBe(key);
      }),
    );
  });

  it('lone surrogates, controls and emoji are no words', () => {
    expect(keysOf('\uD83D\u202E😀 <script> "')).toEqual(['script']);
  });
});
