import { describe, expect, test } from 'vitest';
import { readStrings } from '../../../src/content/interface-strings.ts';
import { createTranslate } from '../../../src/strings.ts';

const strings = readStrings('content');
const t = createTranslate(strings);

/** Each counting string at 0, 1, 2, 5, 11, 100 and 103. */
const table: Record<string, [string, string, string, string, string, string, string]> = {
  'count.announcements': ['لا إعلانات', 'إعلان واحد', 'إعلانان', '5 إعلانات', '11 إعلانًا', '100 إعلان', '103 إعلانات'],
  'count.items': ['لا بنود', 'بند واحد', 'بندان', '5 بنود', '11 بندًا', '100 بند', '103 بنود'],
  'count.models': ['لا نماذج', 'نموذج واحد', 'نموذجان', '5 نماذج', '11 نموذجًا', '100 نموذج', '103 نماذج'],
  'count.articles': ['لا مقالات', 'مقال واحد', 'مقالان', '5 مقالات', '11 مقالًا', '100 مقال', '103 مقالات'],
  'count.days': ['أقل من يوم', 'يوم واحد', 'يومان', '5 أيام', '11 يومًا', '100 يوم', '103 أيام'],
  'count.daysLeft': ['اليوم', 'غدًا', 'بعد يومين', 'بعد 5 أيام', 'بعد 11 يومًا', 'بعد 100 يوم', 'بعد 103 أيام'],
  'count.minutes': [
    'قراءة أقل من دقيقة',
    'قراءة دقيقة واحدة',
    'قراءة دقيقتين',
    'قراءة 5 دقائق',
    'قراءة 11 دقيقة',
    'قراءة 100 دقيقة',
    'قراءة 103 دقائق',
  ],
  'count.lives': [
    'لا مدد بقاء',
    'مدة بقاء واحدة',
    'مدتا بقاء',
    '5 مدد بقاء',
    '11 مدة بقاء',
    '100 مدة بقاء',
    '103 مدد بقاء',
  ],
  'count.snapshots': ['لا نسخ', 'نسخة واحدة', 'نسختان', '5 نسخ', '11 نسخة', '100 نسخة', '103 نسخ'],
  'source.count': ['لا مصادر', 'مصدر واحد', 'مصدران', '5 مصادر', '11 مصدرًا', '100 مصدر', '103 مصادر'],
  'timeline.moreItems': [
    'لا بنود أخرى',
    'وبند آخر',
    'وبندان آخران',
    'و5 بنود أخرى',
    'و11 بندًا آخر',
    'و100 بند آخر',
    'و103 بنود أخرى',
  ],
  'search.count': ['لا نتائج', 'نتيجة واحدة', 'نتيجتان', '5 نتائج', '11 نتيجة', '100 نتيجة', '103 نتائج'],
  'search.marksShown': [
    'لم نجد كلمات بحثك في هذه الصفحة.',
    'أبرزنا كلمات بحثك في موضع واحد.',
    'أبرزنا كلمات بحثك في موضعين.',
    'أبرزنا كلمات بحثك في 5 مواضع.',
    'أبرزنا كلمات بحثك في 11 موضعًا.',
    'أبرزنا كلمات بحثك في 100 موضع.',
    'أبرزنا كلمات بحثك في 103 مواضع.',
  ],
  'timeline.shown': [
    'لا إعلان يوافق اختيارك.',
    'يوافق اختيارك إعلان واحد.',
    'يوافق اختيارك إعلانان.',
    'يوافق اختيارك 5 إعلانات.',
    'يوافق اختيارك 11 إعلانًا.',
    'يوافق اختيارك 100 إعلان.',
    'يوافق اختيارك 103 إعلانات.',
  ],
};

describe.each(Object.entries(table))('%s', (key, texts) => {
  test.each([0, 1, 2, 5, 11, 100, 103].map((count, index) => [count, texts[index]!] as const))('of %i is «%s»', (count, text) => {
    expect(t(key, { count })).toBe(text);
  });
});

describe('sentences that count and name something', () => {
  test.each([
    [0, 'لم نجد شيئًا عن «o3».'],
    [1, 'نتيجة واحدة عن «o3».'],
    [2, 'نتيجتان عن «o3».'],
    [3, '3 نتائج عن «o3».'],
    [26, '26 نتيجة عن «o3».'],
    [101, '101 نتيجة عن «o3».'],
  ])('search.found of %i is «%s»', (count, text) => {
    expect(t('search.found', { count, query: 'o3' })).toBe(text);
  });

  test.each([
    [0, 'لم نجد شيئًا عن «o33» ولا عن «o3».'],
    [1, 'لم نجد «o33»؛ هذه نتيجة واحدة عن «o3».'],
    [2, 'لم نجد «o33»؛ هاتان نتيجتان عن «o3».'],
    [3, 'لم نجد «o33»؛ هذه 3 نتائج عن «o3».'],
    [26, 'لم نجد «o33»؛ هذه 26 نتيجة عن «o3».'],
    [101, 'لم نجد «o33»؛ هذه 101 نتيجة عن «o3».'],
  ])('search.corrected of %i is «%s»', (count, text) => {
    expect(t('search.corrected', { count, query: 'o33', corrected: 'o3' })).toBe(text);
  });

  test.each([
    [0, 'لم نجد شيئًا عن «سورا» (Sora).'],
    [1, 'نتيجة واحدة عن «سورا» (Sora).'],
    [2, 'نتيجتان عن «سورا» (Sora).'],
    [3, '3 نتائج عن «سورا» (Sora).'],
    [26, '26 نتيجة عن «سورا» (Sora).'],
    [101, '101 نتيجة عن «سورا» (Sora).'],
  ])('search.foundNamed of %i is «%s»', (count, text) => {
    expect(t('search.foundNamed', { count, query: 'سورا', names: 'Sora' })).toBe(text);
  });

  test.each([
    [0, 'لم نجد شيئًا عن «عر».'],
    [1, 'نتيجة واحدة عن «عر» وما يبدأ به.'],
    [2, 'نتيجتان عن «عر» وما يبدأ به.'],
    [3, '3 نتائج عن «عر» وما يبدأ به.'],
    [26, '26 نتيجة عن «عر» وما يبدأ به.'],
    [101, '101 نتيجة عن «عر» وما يبدأ به.'],
  ])('search.foundOpen of %i is «%s»', (count, text) => {
    expect(t('search.foundOpen', { count, query: 'عر' })).toBe(text);
  });

  test.each([
    [0, 'لم نجد صفحة تجمع كلمات «أ ب» كلها.'],
    [1, 'لم نجد صفحة تجمع كلمات «أ ب» كلها؛ هذه نتيجة واحدة من دون «ب».'],
    [2, 'لم نجد صفحة تجمع كلمات «أ ب» كلها؛ هاتان نتيجتان من دون «ب».'],
    [3, 'لم نجد صفحة تجمع كلمات «أ ب» كلها؛ هذه 3 نتائج من دون «ب».'],
    [26, 'لم نجد صفحة تجمع كلمات «أ ب» كلها؛ هذه 26 نتيجة من دون «ب».'],
    [101, 'لم نجد صفحة تجمع كلمات «أ ب» كلها؛ هذه 101 نتيجة من دون «ب».'],
  ])('search.leftOut of %i is «%s»', (count, text) => {
    expect(t('search.leftOut', { count, query: 'أ ب', left: 'ب' })).toBe(text);
  });

  test.each([
    [0, 'لا موعد إيقاف مقبلًا في ما أُعلن حتى اليوم.'],
    [1, 'موعد إيقاف مقبل واحد في ما أُعلن حتى اليوم، هو الغد.'],
    [2, 'موعدا إيقاف مقبلان في ما أُعلن حتى اليوم، أقربهما الغد.'],
    [9, '9 مواعيد إيقاف مقبلة في ما أُعلن حتى اليوم، أقربها الغد.'],
    [11, '11 موعد إيقاف مقبلًا في ما أُعلن حتى اليوم، أقربها الغد.'],
    [100, '100 موعد إيقاف مقبل في ما أُعلن حتى اليوم، أقربها الغد.'],
  ])('figure.upcomingFinding of %i is «%s»', (count, text) => {
    expect(t('figure.upcomingFinding', { count, day: 'اليوم', nearest: 'الغد' })).toBe(text);
  });
});

test('every counting string of the interface is in these tables', () => {
  const counting = [...strings].filter(([, entry]) => !('text' in entry)).map(([key]) => key);
  expect(counting.toSorted()).toEqual([...Object.keys(table), 'search.found', 'search.foundNamed', 'search.foundOpen', 'search.corrected',
      'search.leftOut', 'figure.upcomingFinding'].toSorted());
});
