import { describe, expect, test } from 'vitest';
import { livesBody } from '../../../../src/figures/sheet/lives-sheet.ts';
import { noticeBody } from '../../../../src/figures/sheet/notice-sheet.ts';
import { EAST, INNER_WIDTH, MARGIN, type SheetBody } from '../../../../src/figures/sheet/sheet.ts';
import { upcomingBody } from '../../../../src/figures/sheet/upcoming-sheet.ts';
import { yearsBody } from '../../../../src/figures/sheet/years-sheet.ts';
import { readRecord } from '../../timeline/real-record.ts';
import { recordOf } from '../hand-made.ts';
import { t } from '../words.ts';

const record = readRecord();
const bodies = { lives: livesBody, notice: noticeBody, upcoming: upcomingBody, years: yearsBody };

describe.each(Object.entries(bodies))('the sheet of %s', (_, bodyOf) => {
  const within = ({ drawings, texts, height }: SheetBody): void => {
    for (const { drawing, frame } of drawings) {
      expect(frame.left).toBeGreaterThanOrEqual(MARGIN);
      expect(frame.left + frame.width).toBeLessThanOrEqual(MARGIN + INNER_WIDTH);
      expect(frame.top).toBeGreaterThanOrEqual(0);
      expect(frame.top + drawing.height).toBeLessThanOrEqual(height);
    }
    for (const { x, y, text } of texts) {
      expect(x, text).toBeGreaterThanOrEqual(MARGIN);
      expect(x, text).toBeLessThanOrEqual(EAST);
      expect(y, text).toBeLessThanOrEqual(height);
    }
  };

  test('keeps to its margins and its height', () => {
    within(bodyOf(record, t));
  });

  test('can be made of an empty record', () => {
    within(bodyOf(recordOf([], '2026-11-22'), t));
  });
});

describe('the sheet of lives', () => {
  const { texts, drawings } = livesBody(record, t);
  const names = texts.filter(({ x, weight }) => x === EAST && weight === undefined).map(({ text }) => text);

  test('has a row and a name for each of the 226 lives, under its families', () => {
    expect(drawings).toHaveLength(226);
    expect(names).toHaveLength(226);
    expect(texts.filter(({ weight }) => weight === 700).map(({ text }) => text)).toEqual(
      record.families.map(({ name }) => name),
    );
  });

  test('never names two lives alike', () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the sheet of what sets next', () => {
  test('has a column for each of the nine dates ahead, the nearest at the right', () => {
    const words = upcomingBody(record, t)
      .texts.filter(({ weight }) => weight === 700)
      .toSorted((a, b) => b.x - a.x)
      .map(({ text }) => text);
    expect(words).toEqual([8, 9, 19, 45, 53, 59, 71, 96, 130].map((count) => t('count.daysLeft', { count })));
  });
});

describe('the sheet of years', () => {
  test('says what is drawn in words and numbers, by year and by surface', () => {
    const texts = yearsBody(record, t).texts.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['2026', '130 بندًا، 37 إعلانًا', '2022', '4 بنود، إعلان واحد']),
    );
    expect(texts.slice(-3)).toEqual([
      'الواجهة البرمجية: 170 بندًا',
      'ChatGPT: 50 بندًا',
      'منتجات وأدوات: 25 بندًا',
    ]);
  });
});
