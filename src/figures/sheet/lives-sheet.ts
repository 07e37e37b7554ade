import type { Translate } from '../../strings.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { layOutLives, ROW_HEIGHT } from '../life-rows.ts';
import { palette } from './palette.ts';
import { EAST, INNER_WIDTH, MARGIN, type SheetBody } from './sheet.ts';

/** All lives of the record, one row each, under the names of their families. */
export function livesBody(record: TimelineRecord, t: Translate): SheetBody {
  const NAME_WIDTH = 400;
  const { axis, groups } = layOutLives(record.models, record.day);
  const frame = { left: MARGIN + 10, width: INNER_WIDTH - NAME_WIDTH - 10 };
  const body: SheetBody = { height: 0, drawings: [], texts: [] };
  let top = 36;
  for (const { family, rows } of groups) {
    body.texts.push({
      text: family.name,
      x: EAST,
      y: top + 14,
      anchor: 'start',
      size: 18,
      color: palette.ink,
      weight: 700,
    });
    top += 32;
    for (const { model, life, drawing } of rows) {
      const surface =
        life.id !== life.surface && life.label !== undefined ? life.label : t(`surface.${life.surface}`);
      const name = `${model.label ?? model.name} · ${surface}`;
      body.texts.push({
        text: name,
        x: EAST,
        y: top + ROW_HEIGHT / 2,
        anchor: 'start',
        size: 14,
        color: palette.ink,
      });
      body.drawings.push({ drawing, frame: { ...frame, top } });
      top += ROW_HEIGHT + 2;
    }
    top += 12;
  }
  const lines = [
    ...axis.years.map(({ place }) => ({ place, color: palette.rule, dashes: '' })),
    { place: axis.placeOf(record.day), color: palette.near, dashes: ' stroke-dasharray="2 4"' },
  ];
  body.shapes = lines
    .map(({ place, color, dashes }) => {
      const x = frame.left + place * frame.width;
      return `<line x1="${x}" x2="${x}" y1="24" y2="${top}" stroke="${color}"${dashes}/>`;
    })
    .join('');
  for (const { year, place } of axis.years) {
    body.texts.push({
      text: String(year),
      x: frame.left + place * frame.width,
      y: 10,
      anchor: 'middle',
      size: 14,
      color: palette.quiet,
    });
  }
  return { ...body, height: top + 20 };
}
