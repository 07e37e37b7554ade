import type { Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import { horizonAt } from '../axis-marks.ts';
import type { Mark } from '../drawing.ts';
import { noticePoints } from '../notice-plot.ts';
import type { PlainDrawing } from './head-drawing.ts';

const MAX_ROWS = 6;
const ROW_HEIGHT = 30;
const TOP = 16;
/** The longest bar, as a fraction of the width. It leaves room for the label at its left even on a screen of 320 pixels. */
const MAX_WIDTH = 0.6;

/**
 * Draws notice periods as bars that begin at the right, the longest first: one bar for each length and year. Undefined if
 * no notice period is known to the day.
 */
export function drawNoticeHead(retirements: readonly Retirement[], t: Translate): PlainDrawing | undefined {
  const lengths = new Map(
    noticePoints(retirements).map(({ days, on }) => [
      `${days} ${on.slice(0, 4)}`,
      { days, year: on.slice(0, 4) },
    ]),
  );
  const shown = [...lengths.values()].toSorted((a, b) => b.days - a.days);
  if (shown.length === 0) return undefined;
  // If there are too many rows, the shortest notice stays: it is often the news.
  const rows = shown.length > MAX_ROWS ? [...shown.slice(0, MAX_ROWS - 1), shown.at(-1)!] : shown;
  const most = Math.max(1, rows[0]!.days);
  const height = TOP + rows.length * ROW_HEIGHT + 8;
  const marks = rows.flatMap(({ days, year }, index): Mark[] => {
    const y = TOP + index * ROW_HEIGHT + ROW_HEIGHT / 2;
    const to = 1 - Math.max(0.004, (days / most) * MAX_WIDTH);
    return [
      { kind: 'bar', from: 1, to, y, thickness: 12, tone: 'announced' },
      {
        kind: 'label',
        x: to,
        y: y + 5,
        dx: -10,
        text: t('head.noticeRow', { days: t('count.days', { count: days }), year }),
        anchor: 'start',
        tone: 'ink',
        size: 15,
        bold: true,
      },
    ];
  });
  return {
    height,
    paths: [],
    marks: [...marks, horizonAt(height - 1)],
    caption: t('head.notice'),
  };
}
