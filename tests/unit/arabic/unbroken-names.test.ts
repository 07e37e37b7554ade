import { describe, expect, test } from 'vitest';
import { classOfName, partSentence } from '../../../src/arabic/unbroken-names.ts';

describe('a stretch is kept on one line', () => {
  test.each([
    'GPT-4o',
    'SWE-bench',
    'gpt-4o-2024-08-06',
    'Sora 2',
    'GPT-4.1 mini',
    'GPT Image 1.55',
    'GPT Image 1 mini',
    'GPT-4o mini Transcribe',
    'x'.repeat(24),
  ])('when it is as short as %j', (run) => {
    expect(classOfName(run)).toBe('unbroken');
  });

  test.each(['x'.repeat(25), 'gpt-4o-mini-realtime-preview-2024-12-17'])(
    'or breaks only where no line could hold it when it is as long as %j',
    (run) => {
      expect(classOfName(run)).toBe('unbroken long-name');
    },
  );

  test('and does so sooner when nothing stands before it that would be left behind', () => {
    expect(classOfName('gpt-4o-2024-08-06', 'alone')).toBe('unbroken long-name');
    expect(classOfName('gpt-4o-2024-08-06', 'inside')).toBe('unbroken');
  });

  test.each(['GPT-5.2 Instant, GPT-5.2', 'OpenAI Help Center', 'x'.repeat(45)])(
    'but not when it is a sentence or as long as %j',
    (run) => {
      expect(classOfName(run)).toBeUndefined();
    },
  );
});

test('an English sentence is parted at its names with hyphens, which are kept whole', () => {
  expect(partSentence('Shutdown of gpt-4o-mini, announced')).toEqual([
    { text: 'Shutdown of ', kept: undefined },
    { text: 'gpt-4o-mini', kept: 'unbroken' },
    { text: ', announced', kept: undefined },
  ]);
});
