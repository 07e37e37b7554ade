import { formatShortDate } from '../../arabic/dates.ts';
import type { Translate } from '../../strings.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { upcomingDates } from '../../timeline/upcoming.ts';
import { placeOnSky, skyPath } from '../sky-path.ts';
import { palette } from './palette.ts';
import type { PlacedText } from './canvas.ts';
import { INNER_WIDTH, MARGIN, type SheetBody } from './sheet.ts';

/** The upcoming shutdown dates, one column each, the nearest at the right. */
export function upcomingBody(record: TimelineRecord, t: Translate): SheetBody {
  const SKY = 260;
  const dates = upcomingDates(record);
  const points = placeOnSky(dates.map((date) => date.daysLeft ?? 0));
  const column = INNER_WIDTH / Math.max(1, dates.length);
  const toX = (x: number): number => MARGIN + x * column;
  const shapes = points.map(
    ({ x, y }) => `<circle cx="${toX(x)}" cy="${(y / 100) * SKY}" r="11" fill="${palette.sun}"/>`,
  );
  const texts = dates.flatMap((date, index): PlacedText[] => {
    const x = toX(points[index]!.x);
    const line = (text: string, row: number, more: Partial<PlacedText> = {}): PlacedText => ({
      text,
      x,
      y: SKY + 26 + row * 26,
      anchor: 'middle',
      size: 14,
      color: palette.quiet,
      ...more,
    });
    return [
      line(t('count.daysLeft', { count: date.daysLeft ?? 0 }), 0, {
        size: 18,
        weight: 700,
        color: palette.ink,
      }),
      line(formatShortDate(date.on), 1),
      line(t('count.items', { count: date.items.length }), 2, { color: palette.ink }),
    ];
  });
  return {
    height: SKY + 124,
    drawings: [],
    texts,
    shapes: `<path transform="translate(${MARGIN} 0)" d="${skyPath(points, { x: column, y: SKY / 100 })}" fill="none" stroke="${palette.rule}" stroke-width="1.5" stroke-dasharray="3 5"/><rect x="${MARGIN}" y="${SKY}" width="${INNER_WIDTH}" height="2" fill="${palette.ink}"/>${shapes.join('')}`,
  };
}
