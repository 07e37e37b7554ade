import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  livesFinding,
  median,
  medianNotice,
  noticeFinding,
  upcomingFinding,
  yearsFinding,
} from '../../../src/figures/findings.ts';
import { item, retirement } from '../timeline/entries.ts';
import { readExpected, readRecord } from '../timeline/real-record.ts';
import { recordOf } from './hand-made.ts';
import { t } from './words.ts';

const TODAY = '2026-11-22';
const record = readRecord();
const empty = recordOf([], TODAY);
/** As a reader sees it, whatever keeps a day and its month together. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the median', () => {
  test.each<[number[], number | undefined]>([
    [[], undefined],
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 2, 1, 3], 2],
    [[100, 20, 3], 20],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('is one of the values, with no more than half on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (values) => {
        const middle = median(values)!;
        expect(values).toContain(middle);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  test('leaves the list as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('the median notice of a surface', () => {
  test('counts items, not announcements, and those alone that can be counted', () => {
    const { retirements } = recordOf(
      [
        retirement('one', {
          announcedOn: '2024-01-01',
          items: ['a', 'b', 'c'].map((name) => item(name, { shutdownOn: '2024-01-04' })),
        }),
        retirement('two', { announcedOn: '2024-01-01', items: [item('d', { shutdownOn: '2024-12-01' })] }),
        retirement('undated', { announcedOn: '2024-01-01', items: [item('e'), item('f'), item('g')] }),
        retirement('elsewhere', {
          announcedOn: '2024-01-01',
          surface: 'chatgpt',
          items: [item('h', { life: 'h/chatgpt', shutdownOn: '2024-02-01' })],
        }),
      ],
      TODAY,
    );
    expect(medianNotice(retirements, 'api')).toBe(3);
    expect(medianNotice(retirements, 'chatgpt')).toBe(31);
    expect(medianNotice(retirements, 'product')).toBeUndefined();
  });
});

describe('what the figures show of the record', () => {
  test('is a median notice of 182 days in the API and of 4 in ChatGPT', () => {
    expect(noticeFinding(record, t)).toBe(
      'نصف ما أُعلن في الواجهة البرمجية أُمهل أصحابه 182 يومًا أو أكثر، ونصف ما أُعلن في ChatGPT 4 أيام أو أكثر.',
    );
  });

  test('is a fullest year 2026, with its share of all items', () => {
    expect(yearsFinding(record, t)).toBe('أكثر السنوات إعلانًا 2026: 130 بندًا في 37 إعلانًا، من أصل 245 بندًا.');
  });

  test('is how many lives are over, and how many have a date ahead', () => {
    // 168 with a shutdown date, and three that are gone since an unknown day: Operator, the Nerdy style and ChatGPT agent.
    const { lives } = readExpected();
    const count = (status: string): number => lives.filter((life) => life.status === status).length;
    expect([count('retired') + 3, count('scheduled')]).toEqual([171, 42]);
    expect(plain(livesFinding(record, t))).toBe(
      'يتتبّع السجل 226 مدة بقاء، لكل نموذج مدة في كل منصة: انتهى منها 168 حتى 22 نوفمبر/تشرين الثاني 2026، ولـ33 منها موعد معلن لم يحن.',
    );
  });

  test('is nine dates ahead, the nearest on 30 November', () => {
    expect(plain(upcomingFinding(record, t))).toBe(
      '9 مواعيد إيقاف مقبلة في ما أُعلن حتى 22 نوفمبر/تشرين الثاني 2026، أقربها 30 نوفمبر/تشرين الثاني 2026.',
    );
  });
});

describe('what the figures show of an empty record', () => {
  test('is said in words', () => {
    expect(noticeFinding(empty, t)).toBe(t('figure.noticeNone'));
    expect(yearsFinding(empty, t)).toBe(t('figure.yearsNone'));
    expect(plain(upcomingFinding(empty, t))).toBe(
      'لا موعد إيقاف مقبلًا في ما أُعلن حتى 22 نوفمبر/تشرين الثاني 2026.',
    );
  });
});
