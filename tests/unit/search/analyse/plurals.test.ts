import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/search/analyse/fold.ts';
import { isPluralOf } from '../../../../src/search/analyse/plural-of.ts';
import { singularsOf } from '../../../../src/search/analyse/plurals.ts';

describe('a broken plural tells its singular by its pattern', () => {
  it.each([
    ['وسائل', 'وسيلة'],
    ['رسائل', 'رسالة'],
    ['عوامل', 'عامل'],
    ['قواعد', 'قاعدة'],
    ['عناصر', 'عنصر'],
    ['مشاريع', 'مشروع'],
    ['مفاتيح', 'مفتاح'],
    ['تقارير', 'تقرير'],
    ['قوانين', 'قانون'],
    ['أصوات', 'صوت'],
    ['أفكار', 'فكر'],
    ['خبراء', 'خبير'],
    ['علماء', 'عالم'],
    ['أصدقاء', 'صديق'],
    ['أنظمة', 'نظام'],
    ['قضايا', 'قضية'],
  ])('%s is of %s', (plural, singular) => {
    expect(singularsOf(fold(plural), plural)).toContain(fold(singular));
  });

  it.each(['إعلان', 'نموذج', 'متابع', 'شركة', 'gpt', ''])('«%s» is of nothing', (word) => {
    expect(singularsOf(fold(word), word)).toEqual([]);
  });
});

describe('a word of a text is known as a plural with its clitics', () => {
  it.each([
    ['رسائل', 'رسالة'],
    ['والرسائل', 'رسالة'],
    ['بمشاريع', 'مشروع'],
  ])('%s of %s', (word, key) => {
    expect(isPluralOf(fold(word), fold(key))).toBe(true);
  });

  it.each([
    ['رسائل', 'وسيلة'],
    ['نماذج', 'نموذج'],
    ['رسالة', 'رسالة'],
  ])('%s not of %s', (word, key) => {
    expect(isPluralOf(fold(word), fold(key))).toBe(false);
  });
});
