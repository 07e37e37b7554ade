import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../src/check/nearest.ts';

describe('nearest', () => {
  it('finds the id that a slip of the pen was meant to be', () => {
    expect(
      nearest('2026-01-29-chatgpt-gpt-4', ['2025-08-07-chatgpt-gpt-5', '2026-01-29-chatgpt-gpt-4o']),
    ).toBe('2026-01-29-chatgpt-gpt-4o');
  });

  it('takes two swapped letters for one mistake', () => {
    expect(nearest('titel', ['deck', 'title'])).toBe('title');
  });

  it('passes over capitals', () => {
    expect(nearest('timeline', ['Timeline'])).toBe('Timeline');
  });

  it('suggests nothing where every candidate is another word', () => {
    expect(nearest('foo', ['two', 'many', 'other'])).toBeUndefined();
    expect(nearest('anything', [])).toBeUndefined();
  });

  it('takes the first of several as near', () => {
    expect(nearest('gpt-4', ['gpt-4a', 'gpt-4b'])).toBe('gpt-4a');
  });
});

describe('editDistance', () => {
  it('counts letters inserted, deleted, replaced and swapped', () => {
    expect(editDistance('model', 'models')).toBe(1);
    expect(editDistance('models', 'model')).toBe(1);
    expect(editDistance('modal', 'model')).toBe(1);
    expect(editDistance('mdoel', 'model')).toBe(1);
    expect(editDistance('', 'model')).toBe(5);
  });

  it('gives up beyond the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });

  it('is the same both ways, zero only for equal words, and the same under any limit that holds it', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(a, b, distance)).toBe(distance);
        expect(editDistance(a, b, distance - 1)).toBe(Infinity);
      }),
    );
  });
});
