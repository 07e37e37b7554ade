import { describe, expect, test } from 'vitest';
import type { Bar, Disc, Label, Line, Mark } from '../../../src/figures/drawing.ts';
import { noticePoints, noticeWords, plotNotice, policy } from '../../../src/figures/notice-plot.ts';
import type { CalendarDate, CalendarDay } from '../../../src/calendar/calendar-day.ts';
import { item, retirement } from '../timeline/entries.ts';
import { readRecord } from '../timeline/real-record.ts';
import { retirementsOf } from './hand-made.ts';
import { t } from './words.ts';

const TODAY = '2026-11-22';
const words = noticeWords(t);
const isDisc = (mark: Mark): mark is Disc => mark.kind === 'disc';
const isLabel = (mark: Mark): mark is Label => mark.kind === 'label';

const simple = (name: string, rest: Parameters<typeof retirement>[1], shutdownOn?: CalendarDate) =>
  retirement(name, {
    items: [item(name, { life: `${name}/${rest.surface ?? 'api'}`, shutdownOn })],
    ...rest,
  });

describe('the points', () => {
  test('are one for each announcement and length of notice', () => {
    const steps = retirement('steps', {
      announcedOn: '2026-04-22',
      items: [
        item('a', { shutdownOn: '2026-07-23' }),
        item('b', { shutdownOn: '2026-07-23' }),
        item('c', { shutdownOn: '2026-10-23' }),
      ],
    });
    expect(noticePoints(retirementsOf([steps], TODAY)).map(({ on, days }) => [on, days])).toEqual([
      ['2026-04-22', 92],
      ['2026-04-22', 184],
    ]);
  });

  test('stand on the day on which the item was added, where that was later', () => {
    const later = retirement('later', {
      announcedOn: '2025-09-15',
      items: [
        item('a', { shutdownOn: '2026-03-24' }),
        item('b', { shutdownOn: '2026-03-24', announcedOn: '2026-01-16' }),
      ],
    });
    expect(noticePoints(retirementsOf([later], TODAY)).map(({ on, days }) => [on, days])).toEqual([
      ['2025-09-15', 190],
      ['2026-01-16', 67],
    ]);
  });

  test('leave out what cannot be counted to the day', () => {
    const uncounted = [
      simple('undated', { announcedOn: '2026-03-18' }),
      simple('month-end', { announcedOn: '2026-03-18' }, '2026-09'),
      simple('in-month', { announcedOn: '2026-08' }, '2026-08-31'),
    ];
    expect(noticePoints(retirementsOf(uncounted, TODAY))).toEqual([]);
  });
});

describe('the plot', () => {
  const entries = [
    simple('old', { announcedOn: '2024-02-01', surface: 'api' }, '2024-08-01'),
    simple('at-once', { announcedOn: '2025-01-31', surface: 'chatgpt' }, '2025-01-31'),
    simple('ahead', { announcedOn: '2026-10-01', surface: 'product' }, '2027-04-01'),
  ];
  const points = noticePoints(retirementsOf(entries, TODAY));
  const { axis, drawing } = plotNotice(points, TODAY, words);
  const disc = Object.fromEntries(
    drawing.marks.filter(isDisc).map((mark, index) => [points[index]!.days, mark]),
  );

  test('has a point on its day, in the shape of its surface', () => {
    expect(disc[182]).toMatchObject({ x: axis.placeOf('2024-02-01'), shape: 'full' });
    expect(disc[0]).toMatchObject({ x: axis.placeOf('2025-01-31'), shape: 'ring' });
    expect(drawing.marks.filter(isDisc).map(({ shape }) => shape)).toContain('square');
  });

  test('puts a longer notice higher, and none on the ground', () => {
    const heights = [0, 182].map((days) => disc[days]!.y);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    const ground = drawing.marks.find(
      (mark): mark is Line => mark.kind === 'line' && mark.tone === 'horizon',
    );
    expect(disc[0]!.y).toBe(ground!.from.y);
  });

  test('shows in the colour of what is announced what still lies ahead, and nothing else', () => {
    const tones = drawing.marks.filter(isDisc).map(({ tone }, index) => [points[index]!.retirement.id, tone]);
    expect(Object.fromEntries(tones)).toEqual({
      '2024-02-01-api-old': 'retired',
      '2025-01-31-chatgpt-at-once': 'retired',
      '2026-10-01-product-ahead': 'announced',
    });
  });

  test('names its heights, and the years that do not begin at an edge', () => {
    const names = drawing.marks.filter(isLabel).map(({ text }) => text);
    const levels = ['اليوم نفسه', 'أسبوعان', '3 أشهر', '6 أشهر', 'سنة', 'سنتان'];
    expect(names).toEqual([...levels, '2025', '2026']);
  });
});

describe('the written policy', () => {
  const linesOn = (day: CalendarDay) => {
    const points = noticePoints(
      retirementsOf([simple('old', { announcedOn: '2024-02-01' }, '2024-08-01')], day),
    );
    const { axis, drawing } = plotNotice(points, day, words);
    const bars = drawing.marks.filter((mark): mark is Bar => mark.kind === 'bar' && mark.from > mark.to);
    return { axis, drawing, bars };
  };

  test('is drawn from June 2026 to the west, at the heights that it promises', () => {
    const { axis, drawing, bars } = linesOn(TODAY);
    expect(policy.since).toBe('2026-06-03');
    const stretch = [axis.placeOf('2026-06-03'), 0];
    expect(bars.map(({ from, to }) => [from, to])).toEqual([stretch, stretch, stretch]);
    const labels = drawing.marks.filter(isLabel);
    const heightOf = (name: string): number => labels.find(({ text }) => text === name)!.y + 5;
    expect(bars.map(({ y }) => y)).toEqual(['6 أشهر', '3 أشهر', 'أسبوعان'].map(heightOf));
  });

  test.each(['2025-01-01', '2026-04-15', '2026-06-02'] as const)('is not drawn yet on %s', (day) => {
    expect(linesOn(day).bars).toEqual([]);
  });
});

describe('the labels of the record', () => {
  const record = readRecord();
  const { drawing } = plotNotice(noticePoints(record.retirements), record.day, words);
  const labels = drawing.marks.filter(isLabel);

  test('name the announcements that stand out', () => {
    expect(labels.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Codex: 3 أيام',
        'gpt-4-0314: 1,017 يومًا',
        'إطلاق GPT-5: اليوم نفسه',
        'Assistants API: 365 يومًا',
        'GPT-4o في ChatGPT: 15 يومًا',
        'GPT-4o في الواجهة: 92 يومًا',
      ]),
    );
    expect(labels.filter(({ bold }) => bold)).toHaveLength(6);
  });

  // No letter of the font is wider than this share of its size, on average over a label.
  const WIDEST = 0.6;

  test.each([328, 720, 1104])('lie inside a frame %i pixels wide', (width) => {
    for (const { text, x, y, dx = 0, anchor, size = 13 } of labels) {
      const length = text.length * WIDEST * size;
      const at = x * width + dx;
      const west = { start: at - length, middle: at - length / 2, end: at }[anchor];
      expect(west, text).toBeGreaterThanOrEqual(0);
      expect(west + length, text).toBeLessThanOrEqual(width);
      expect(y - size, text).toBeGreaterThanOrEqual(0);
      expect(y, text).toBeLessThanOrEqual(drawing.height);
    }
  });
});

describe('an announcement that stands out', () => {
  const labelOf = (days: CalendarDay[]): string => {
    const items = days.map((shutdownOn, index) => item(`m-${index}`, { shutdownOn }));
    const named = retirement('named', { announcedOn: '2024-01-01', short: 'Named', items });
    const points = noticePoints(retirementsOf([named], TODAY));
    return plotNotice(points, TODAY, words).drawing.marks.filter(isLabel).at(-1)!.text;
  };

  test.each<[string, CalendarDay[]]>([
    ['Named: 31 يومًا', ['2024-02-01', '2024-06-01']],
    ['Named: 731 يومًا', ['2024-02-01', '2026-01-01']],
    ['Named: اليوم نفسه', ['2024-01-01']],
  ])('is labelled %s by its longest notice beyond a year, or else by its shortest', (text, days) => {
    expect(labelOf(days)).toBe(text);
  });
});
