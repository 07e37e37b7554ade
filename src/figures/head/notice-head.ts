import type { Retirement } from '../../timeline/record.ts';
import type { Translate } from '../../strings.ts';
import type { Mark } from '../drawing.ts';
import { noticePoints } from '../notice-plot.ts';
import type { PlainDrawing } from './head-drawing.ts';
import { horizonAt } from './lives-head.ts';

const MOST = 6;
const ROW = 30;
const TOP = 16;
/** The longest leaves room at its left for its words, on a screen of 320 pixels too. */
const WIDEST = 0.6;

/**
 * Notice periods as bars that begin at the right, on the day of the announcement: a length for each that the
 * announcements gave, the longest first; absent where none is known to the day.
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
  // The shortest notice is the news as often as the longest.
  const rows = shown.length > MOST ? [...shown.slice(0, MOST - 1), shown.at(-1)!] : shown;
  const most = Math.max(1, rows[0]!.days);
  const height = TOP + rows.length * ROW + 8;
  const marks = rows.flatMap(({ days, year }, index): Mark[] => {
    const y = TOP + index * ROW + ROW / 2;
    const to = 1 - Math.max(0.004, (days / most) * WIDEST);
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
