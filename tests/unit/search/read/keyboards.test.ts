import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onOtherLayout } from '../../../../src/search/read/keyboards.ts';

describe('what was typed on the other layout is read as it was meant', () => {
  it.each([
    ['uvdqm', 'عريضة'],
    ['hgw,j hgrdhsd', 'الصوت القياسي'],
    ['صاهسحثق', 'whisper'],
    ['لحف-4خ', 'gpt-4o'],
    ['hgHofhv', 'الأخبار'],
    ['f]dg', 'بديل'],
    ['hghjthr', 'الاتفاق'],
    ['سخقش', 'sora'],
  ])('%s', (typed, meant) => {
    expect(onOtherLayout(typed)).toContain(meant);
  });

  it('on a Mac and on AZERTY, too', () => {
    expect(onOtherLayout('hgw,j')[0]).toBe('الصوت');
    expect(onOtherLayout('hgwmj')).toContain('الصوت');
    expect(onOtherLayout('hgz;j')).toContain('الصوت');
  });
});

describe('nothing is read otherwise that', () => {
  it.each([
    ['is in both scripts', 'بديل whisper'],
    ['is too short to mean anything', 'hk'],
    ['has no letter', '2026-02-13'],
    ['is empty', ''],
  ])('%s', (_what, query) => {
    expect(onOtherLayout(query)).toEqual([]);
  });
});

it('a reading is in the other script alone, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
      const isArabic = /\p{Script=Arabic}/u.test(query);
      for (const reading of onOtherLayout(query)) {
        expect(reading).not.toMatch(isArabic ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u);
      }
    }),
  );
});
