import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../src/content/interface-strings.ts';
import { namedKeys, quotedKeys, readSources, templates } from './string-keys.ts';

const strings = readStrings('content');
const sources = readSources();
const named = sources.flatMap(namedKeys);

describe('every key that a source names', () => {
  test('is found in calls, attributes and choices', () => {
    const text = "t('a.b') t.plain(\n `state.${state}`, { x: t(\"c.d\") }) <DatedSentence of=\"e.f\" /> <Sentence of={x ? 'g.h' : 'i.j'}> at('k.l')";
    expect(namedKeys({ file: 'x.astro', text }).map(({ key }) => key)).toEqual(['a.b', 'state.${}', 'c.d', 'e.f', 'g.h', 'i.j']);
    expect(named.length).toBeGreaterThan(100);
  });

  test('is in content/strings/ar.yml', () => {
    const whole = named.filter(({ key }) => !key.includes('${}'));
    expect(whole.filter(({ key }) => !strings.has(key))).toEqual([]);
  });

  test('is one of a known set where it is a template, and all of these are in content/strings/ar.yml', () => {
    const patterns = named.filter(({ key }) => key.includes('${}'));
    expect(patterns.filter(({ key }) => templates[key] === undefined)).toEqual([]);
    const keys = patterns.flatMap(({ key }) => templates[key] ?? []);
    expect(keys.filter((key) => !strings.has(key))).toEqual([]);
  });
});

describe('every key of content/strings/ar.yml', () => {
  test('is used by a source', () => {
    const used = new Set([...sources.flatMap(({ text }) => quotedKeys(text)), ...named.flatMap(({ key }) => templates[key] ?? [])]);
    expect([...strings.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  test('is in Arabic, unless it is a proper name or meant for citing in English', () => {
    const isLatin = (text: string): boolean => {
      const words = text.replaceAll(/\{\w+\}/gu, '');
      return /\p{Script=Latin}/u.test(words) && !/\p{Script=Arabic}/u.test(words);
    };
    const latin = [...strings].filter(([, entry]) => 'text' in entry && isLatin(entry.text));
    expect(latin.map(([key]) => key)).toEqual(['license.content', 'license.code', 'surface.chatgpt', 'timeline.citeEnglish']);
  });
});
