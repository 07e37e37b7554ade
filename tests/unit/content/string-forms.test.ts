import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../src/content/interface-strings.ts';
import { pluralForms } from '../../../src/arabic/plurals.ts';
import { createTranslate } from '../../../src/strings.ts';

const strings = readStrings('content');
const t = createTranslate(strings);
const counting = [...strings].filter(([, entry]) => !('text' in entry)).map(([key]) => key);

const forms = {
  0: 'zero', 1: 'one', 2: 'two', 3: 'few', 10: 'few', 11: 'many', 99: 'many', 100: 'other', 102: 'other', 103: 'few',
  110: 'few', 111: 'many', 199: 'many', 200: 'other', 1000: 'other',
} as const;
const written: Record<number, string> = { 1000: '1,000' };

/** Strings in which the number stands for things that the name before it tells. */
const NAMES_NO_THING = new Set(['head.withOthers', 'head.withOthersFeminine']);

const placeholdersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!);

describe.each(counting)('%s', (key) => {
  const entry = t.entry(key) as Exclude<ReturnType<typeof t.entry>, { text: string }>;
  const others = [...new Set(pluralForms.flatMap((form) => placeholdersOf(entry[form])))].filter((name) => name !== 'count');
  const params = Object.fromEntries(others.map((name) => [name, `‹${name}›`]));

  test('has six forms, and the number in those that several counts share', () => {
    for (const form of pluralForms) expect.soft(entry[form], form).toMatch(/\p{Script=Arabic}/u);
    for (const form of ['few', 'many', 'other'] as const) expect.soft(placeholdersOf(entry[form]), form).toContain('count');
    for (const form of ['one', 'two'] as const) expect.soft(placeholdersOf(entry[form]), form).not.toContain('count');
  });

  test('says in every form what it says in the others, but of nothing', () => {
    for (const form of pluralForms.filter((name) => name !== 'zero')) {
      expect.soft(placeholdersOf(entry[form]).filter((name) => name !== 'count').toSorted(), form).toEqual(others.toSorted());
    }
  });

  test.each(Object.entries(forms))('takes for %s the form %s', (count, form) => {
    const number = Number(count);
    const filled = others.reduce((text, name) => text.replace(`{${name}}`, `‹${name}›`), entry[form]);
    expect(t(key, { ...params, count: number })).toBe(filled.replace('{count}', written[number] ?? count));
  });
});

test.each(counting.filter((key) => !NAMES_NO_THING.has(key)))(
  '%s puts the number before its noun, with the plural for few and the singular for many and more',
  (key) => {
    const entry = t.entry(key) as Exclude<ReturnType<typeof t.entry>, { text: string }>;
    const nounOf = (form: 'few' | 'many' | 'other') => /\{count\} (\S+)/u.exec(entry[form])![1]!.replace(/[.،]$/u, '');
    expect(nounOf('few')).not.toBe(nounOf('other'));
    // The accusative of «many» ends in tanwin after an alif or in ة; take it off, and the singular of «other» is left.
    expect(nounOf('many').replace(/ًا$/u, '')).toBe(nounOf('other'));
  },
);
