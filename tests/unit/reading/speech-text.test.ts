import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUtterances } from '../../../src/scripts/reading/speech-text.ts';

describe('text in pieces that a voice speaks at once', () => {
  test('is one piece where it is short, and whole sentences where it is not', () => {
    expect(toUtterances('خرج النموذج. وبقي اسمه.')).toEqual(['خرج النموذج. وبقي اسمه.']);
    expect(toUtterances('خرج النموذج من الخدمة. وبقي اسمه في الصفحة.', 25)).toEqual([
      'خرج النموذج من الخدمة.',
      'وبقي اسمه في الصفحة.',
    ]);
  });

  test('parts a long sentence after a comma, and else between words', () => {
    expect(toUtterances('خرج النموذج من الخدمة، وبقي اسمه في الصفحة زمنًا.', 30)).toEqual([
      'خرج النموذج من الخدمة،',
      'وبقي اسمه في الصفحة زمنًا.',
    ]);
    expect(toUtterances('واحد اثنان ثلاثة أربعة خمسة', 12)).toEqual(['واحد اثنان', 'ثلاثة أربعة', 'خمسة']);
  });

  test('does not part a name with its version or a number', () => {
    expect(toUtterances('توقف GPT-4.1 بعد 21,900 توقيع و0.1 في المئة.', 160)).toHaveLength(1);
  });

  test('loses no word, and is never longer than it may be unless one word is', () => {
    const word = fc.stringMatching(/^[اب0-9A-Za-z.،؛?-]{1,12}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 15, max: 80 }),
        (words, longest) => {
          const text = words.join(' ');
          const pieces = toUtterances(text, longest);
          expect(pieces.join(' ').split(/\s+/u).join('')).toBe(text.replaceAll(' ', ''));
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest);
        },
      ),
    );
  });
});
