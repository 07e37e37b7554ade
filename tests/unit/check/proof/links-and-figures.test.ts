import { describe, expect, it } from 'vitest';
import { checkLinksAndFigures } from '../../../../src/check/proof/links-and-figures.ts';

const ids = (body: string): string[] =>
  checkLinksAndFigures(body, 10).map(({ line, message }) => `${line} ${/\[([\w-]+)\]/u.exec(message)![1]!}`);

describe('an article', () => {
  it('names its links by what they lead to', () => {
    expect(
      ids('اقرأ الإعلان [هنا](https://example.org).\n\nأو [صفحة الإيقافات](https://example.org).'),
    ).toEqual(['10 empty-link']);
  });

  it.each([
    'اضغط على الرابط',
    'إضغط هنا',
    'هذا الرابط',
    'هذه الصفحة',
    'انقر',
    'من هنا.',
    '**هنا**',
    'على هذا الرابط',
    'للمزيد',
    'اقرأ المقال',
    'اقْرَأ الـمزيد',
    'الدخول من هنا',
    'للتسجيل انقر هنا',
    'اضغط للتحميل',
    'تابع التنزيل',
  ])('does not name a link «%s»', (words) => {
    expect(ids(`انظر [${words}](https://example.org/).`)).toEqual(['10 empty-link']);
  });

  it.each([
    'هنا ترد',
    'صفحة الإيقافات',
    'موقع Reuters',
    'تقرير الشفافية',
    'هذه العريضة',
    'تسجيل الدخول',
    'صفحة التنزيل',
    'التحميل',
    '`gpt-4o`',
  ])('may name one «%s»', (words) => {
    expect(ids(`انظر [${words}](https://example.org/).`)).toEqual([]);
  });

  it('gives a source to each section that tells a figure', () => {
    const body =
      '21,900 توقيع [هنا ترد](https://example.org).\n\n## قسم\n\nوقّعها 21,900 شخص.\n\n## آخر\n\nفي 2026 لم يبق شيء.';
    expect(ids(body)).toEqual(['14 unsourced-figure']);
  });

  it('may show in code what it could not say', () => {
    expect(ids('```md\n[هنا](https://example.org) 21,900\n```')).toEqual([]);
    expect(ids('اكتب `[هنا](رابط)`، أو ``[`هنا`](رابط)``، ولا تكتب `21,900` وحدها.')).toEqual([]);
    expect(ids('ليس ` رمزًا: [هنا](https://example.org).')).toEqual(['10 empty-link']);
  });
});
