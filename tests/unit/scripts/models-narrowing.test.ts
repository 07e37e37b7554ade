import { describe, expect, test } from 'vitest';
import { isAskedFor, toNeeds, type ModelFilters } from '../../../src/scripts/models-narrowing.ts';
import { toWords } from '../../../src/search/analyse/words.ts';
import { readNameForms } from '../../../src/search/build/names.ts';
import { createNameBook } from '../../../src/search/read/name-book.ts';

const names = readNameForms('content');
const book = createNameBook(names);
const nothing: ModelFilters = { q: '', family: '', state: '', surface: '' };

const row = (text: string) => ({
  family: 'gpt-4o',
  state: 'retired',
  surface: 'chatgpt',
  keys: () => toWords(text).flatMap(({ key, parts }) => [key, ...parts]),
});
const isFound = (typed: string, text: string): boolean =>
  isAskedFor(row(text), { ...nothing, q: typed }, toNeeds(typed, book, names));

describe('words narrow the table of models', () => {
  test.each([
    ['gpt4o', 'GPT-4o'],
    ['GPT 4o', 'gpt-4o-2024-08-06'],
    ['٤o', 'GPT-4o mini'],
    ['gpt-4', 'GPT-4o'],
    ['جي بي تي 4', 'GPT-4o'],
    ['سورا', 'Sora 2 sora-2'],
    ['سور', 'Sora 2 sora-2'],
    ['صورا', 'خدمة Sora'],
    ['الواجهه البرمجيه', 'الواجهة البرمجية'],
    ['turbo 0125', 'gpt-3.5-turbo-0125'],
    ['3.5', 'gpt-3.5-turbo'],
    ['', 'anything'],
  ])('«%s» leaves %s', (typed, text) => {
    expect(isFound(typed, text)).toBe(true);
  });

  test.each([
    ['gpt4o', 'GPT-4.1'],
    ['سورا', 'Whisper'],
    ['3.5', 'gpt-5.3'],
    ['mini nano', 'gpt-5-mini'],
    ['4o mini', 'GPT-4o'],
  ])('«%s» takes %s away', (typed, text) => {
    expect(isFound(typed, text)).toBe(false);
  });

  test('together with the other filters', () => {
    const needs = toNeeds('4o', book, names);
    const asked = { ...nothing, q: '4o', state: 'retired' };
    expect(isAskedFor(row('GPT-4o'), asked, needs)).toBe(true);
    expect(isAskedFor(row('GPT-4o'), { ...asked, surface: 'api' }, needs)).toBe(false);
    expect(isAskedFor(row('GPT-4o'), { ...asked, family: 'gpt-5' }, needs)).toBe(false);
    expect(isAskedFor(row('GPT-4o'), { ...asked, state: 'active' }, needs)).toBe(false);
  });
});
