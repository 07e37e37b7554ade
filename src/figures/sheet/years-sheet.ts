import { surfaces } from '../../schemas/retirement.ts';
import type { Translate } from '../../strings.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { countYears, drawYear, surfaceTones, YEAR_HEIGHT } from '../yearly-counts.ts';
import { palette, toneColors } from './palette.ts';
import { EAST, INNER_WIDTH, MARGIN, type SheetBody } from './sheet.ts';

/** Items and announcements by year, with a legend of the surfaces. */
export function yearsBody(record: TimelineRecord, t: Translate): SheetBody {
  const years = countYears(record.retirements);
  const most = Math.max(1, ...years.map((year) => year.items));
  const body: SheetBody = { height: years.length * 44 + 60, drawings: [], texts: [], shapes: '' };
  years.forEach((year, index) => {
    const top = index * 44;
    const middle = top + YEAR_HEIGHT / 2;
    body.drawings.push({
      drawing: drawYear(year, most),
      frame: { left: MARGIN + 300, top, width: INNER_WIDTH - 380 },
    });
    body.texts.push({
      text: String(year.year),
      x: EAST,
      y: middle,
      anchor: 'start',
      size: 20,
      color: palette.ink,
      weight: 700,
    });
    const counts = `${t('count.items', { count: year.items })}، ${t('count.announcements', { count: year.announcements })}`;
    body.texts.push({
      text: counts,
      x: MARGIN + 285,
      y: middle,
      anchor: 'start',
      size: 17,
      color: palette.quiet,
    });
  });
  let x = EAST;
  for (const surface of surfaces) {
    const total = years.reduce((sum, year) => sum + year.bySurface[surface].items, 0);
    const text = t('figure.surfaceItems', {
      surface: t(`surface.${surface}`),
      items: t('count.items', { count: total }),
    });
    const y = years.length * 44 + 14;
    body.shapes += `<rect x="${x - 14}" y="${y - 7}" width="14" height="14" fill="${toneColors[surfaceTones[surface]]}"/>`;
    body.texts.push({ text, x: x - 24, y, anchor: 'start', size: 17, color: palette.ink });
    x -= 320;
  }
  return body;
}
