import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/search/analyse/fold.ts';
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
