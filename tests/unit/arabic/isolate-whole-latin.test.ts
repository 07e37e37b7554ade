import { describe, expect, test } from 'vitest';
import { markRuns } from './marked-runs.ts';

describe('text without an Arabic letter is one stretch', () => {
  test.each([
    'GPT-4o',
    'GPT-4o (ChatGPT)',
    'Introducing GPT-5',
    'ChatGPT — Release Notes',
    'GPT-5.1: A smarter, more conversational ChatGPT',
    'Retiring GPT-4o, GPT-4.1, GPT-4.1 mini, and OpenAI o4-mini in ChatGPT',
    'Legacy (GPT-3.5) model',
    'ChatGPT plugins: existing plugin conversations',
    'gpt-4 or researcher access program',
    '“Don’t Erase the Voice”',
    'GPT-5.4 mini (fallback)',
    '/v1/models',
    'Sora 2 and 13 February 2026',
    'C++',
    'Plus+',
    '#keep4o',
    '@OpenAI',
  ])('%s', (title) => {
    expect(markRuns(title)).toBe(`[${title}]`);
  });

  test.each([
    ['What next…', '[What next]…'],
    ['GPT-4o!', '[GPT-4o]!'],
    ['GPT-4o.', '[GPT-4o].'],
    ['Retiring GPT-4o…', '[Retiring GPT-4o]…'],
    [': GPT-4o ', ': [GPT-4o] '],
    ['… GPT-4o, o3 —', '… [GPT-4o, o3] —'],
  ])('but the punctuation at the ends of %j belongs to the sentence around it', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each([
    ['GPT-4o (ChatGPT', '[GPT-4o] ([ChatGPT]'],
    ['GPT-4o) and', '[GPT-4o]) [and]'],
    ['Plus) o3 (Pro', '[Plus]) [o3] ([Pro]'],
  ])('unless a bracket in %j has its other half in the text around it', (text, marked) => {
    expect(markRuns(text)).toBe(marked);
  });

  test.each(['GPT-4o، o3', 'GPT-4o؟', 'o1 ← o3'])('unless it is Arabic by its signs, as %j', (text) => {
    expect(markRuns(text)).not.toBe(`[${text}]`);
  });

  test.each(['', ' ', '…', '—', '2026', '(10:30)', '١٢', '«»'])('and %j has nothing to isolate', (text) => {
    expect(markRuns(text)).toBe(text);
  });
});
