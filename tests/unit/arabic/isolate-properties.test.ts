import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolateText, splitRuns } from '../../../src/arabic/isolate.ts';

const [LRI, PDI] = ['\u2066', '\u2069'];

// Pieces of the kinds of text that editors write, so that the odd joins between them are tried.
const piece = fc.constantFrom(
  ...[
    'غاب',
    'و',
    'بـ',
    'فبراير/شباط',
    '،',
    '؛',
    '؟',
    '«',
    '»',
    ' ',
    '\u00A0',
    '\n',
    '(',
    ')',
    '[',
    ']',
    '←',
    '…',
    '—',
  ],
  ...[
    'GPT-4o',
    'o3',
    'OpenAI',
    'Sora',
    'DALL·E',
    'C++',
    'C#',
    '.NET',
    '/v1/models',
    'https://x.example/a?b=c',
    '#keep4o',
  ],
  ...[
    '@',
    '#',
    '+',
    '-',
    '–',
    '/',
    '.',
    ',',
    ':',
    '*',
    '%',
    '&',
    '$',
    '€',
    '~',
    "'",
    '’',
    '"',
    '·',
    '_',
    '=',
  ],
  ...['2', '13', '2026', '2026-12-11', '10–12', '0.1', '21,900', '10:30', '١٢', 'é', '\u064B'],
);
const written = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const anything = fc.string({ unit: 'grapheme', maxLength: 30 });
const text = fc.oneof({ weight: 4, arbitrary: written }, { weight: 1, arbitrary: anything });

const holds = (check: (value: string) => void): void => {
  fc.assert(fc.property(text, check), { numRuns: 2000 });
};
const strip = (value: string): string => value.replaceAll(LRI, '').replaceAll(PDI, '');

describe('splitting any text', () => {
  test('loses and adds nothing', () => {
    holds((value) => {
      expect(
        splitRuns(value)
          .map((run) => run.text)
          .join(''),
      ).toBe(value);
    });
  });

  test('leaves no stretch empty', () => {
    holds((value) => {
      expect(splitRuns(value).filter((run) => run.text === '')).toEqual([]);
    });
  });

  test('isolates every Latin letter', () => {
    holds((value) => {
      const rest = splitRuns(value).filter((run) => run.kind !== 'latin');
      expect(rest.filter((run) => /[A-Za-z]/u.test(run.text))).toEqual([]);
    });
  });

  test('isolates no Arabic letter, and no Arabic punctuation', () => {
    holds((value) => {
      const isolated = splitRuns(value).filter((run) => run.kind !== 'plain');
      expect(isolated.filter((run) => /[\p{Script=Arabic}،؛؟←]/u.test(run.text))).toEqual([]);
    });
  });

  test('calls a stretch a number only when it has a digit and no Latin letter', () => {
    holds((value) => {
      for (const run of splitRuns(value)) {
        if (run.kind === 'number') expect(run.text).toMatch(/^[^A-Za-z]*\d[^A-Za-z]*$/u);
        if (run.kind === 'latin') expect(run.text).toMatch(/[\p{Script=Latin}×÷]/u);
      }
    });
  });

  test('begins and ends no stretch with white space', () => {
    holds((value) => {
      const isolated = splitRuns(value).filter((run) => run.kind !== 'plain');
      expect(isolated.filter((run) => run.text !== run.text.trim())).toEqual([]);
    });
  });
});

describe('isolating any text', () => {
  test('opens and closes each isolate before the next', () => {
    holds((value) => {
      if (strip(value) !== value) return;
      expect(isolateText(value)).toMatch(
        new RegExp(`^(?:[^${LRI}${PDI}]|${LRI}[^${LRI}${PDI}]+${PDI})*$`, 'u'),
      );
    });
  });

  test('changes nothing but the isolates, and comes out the same once they are taken away', () => {
    holds((value) => {
      if (strip(value) !== value) return;
      const isolated = isolateText(value);
      expect(strip(isolated)).toBe(value);
      expect(isolateText(strip(isolated))).toBe(isolated);
    });
  });
});
