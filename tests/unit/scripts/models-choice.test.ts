import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatChosen, isChoice, parseChosen } from '../../../src/scripts/models-choice.ts';
import { readRecord } from '../timeline/real-record.ts';

describe('the choice in the address', () => {
  test('comes back as it was written, for every model of the record', () => {
    const ids = readRecord().models.map(({ id }) => id);
    expect(parseChosen(formatChosen(ids))).toEqual(ids);
    expect(formatChosen(['gpt-4o', 'o3'])).toBe('#use=gpt-4o,o3');
    expect(formatChosen([])).toBe('');
  });

  test('holds each once, and keeps what the record does not have, for the page to say so', () => {
    expect(parseChosen('#use=o3,gpt-4o,o3,,gpt-99')).toEqual(['o3', 'gpt-4o', 'gpt-99']);
    expect(parseChosen('#use=o3%2Cgpt-4o')).toEqual(['o3', 'gpt-4o']);
    expect(parseChosen('#use=%D8%B3%D9%88%D8%B1%D8%A7')).toEqual(['سورا']);
  });

  test('is no place in the page, and a place is no choice', () => {
    for (const hash of ['', '#', '#content', '#family-gpt-4o']) {
      expect(isChoice(hash)).toBe(false);
      expect(parseChosen(hash)).toEqual([]);
    }
  });

  test('may be anything, and is written with ids alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = formatChosen(parseChosen(`#use=${text}`));
        expect(written === '' || /^#use=[a-z0-9-]+(?:,[a-z0-9-]+)*$/u.test(written)).toBe(true);
      }),
    );
  });
});
