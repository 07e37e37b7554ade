import { formatDate } from '../../arabic/dates.ts';
import type { FigureName } from '../../paths.ts';
import type { Translate } from '../../strings.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { livesFinding, noticeFinding, upcomingFinding, yearsFinding } from '../findings.ts';
import { livesBody } from './lives-sheet.ts';
import { noticeBody } from './notice-sheet.ts';
import { composeSheet, type Sheet, type SheetBody } from './sheet.ts';
import { upcomingBody } from './upcoming-sheet.ts';
import { yearsBody } from './years-sheet.ts';

/** The sheet of a figure, for the day of the record. */
export function sheetOf(name: FigureName, record: TimelineRecord, t: Translate): Sheet {
  const bodies: Record<FigureName, () => { body: SheetBody; finding: string }> = {
    upcoming: () => ({ body: upcomingBody(record, t), finding: upcomingFinding(record, t) }),
    lives: () => ({ body: livesBody(record, t), finding: livesFinding(record, t) }),
    notice: () => ({ body: noticeBody(record, t), finding: noticeFinding(record, t) }),
    years: () => ({ body: yearsBody(record, t), finding: yearsFinding(record, t) }),
  };
  const { body, finding } = bodies[name]();
  return composeSheet(body, {
    title: t(`figure.${name}Title`),
    finding,
    source: t('figure.sheetSource', { date: formatDate(record.day) }),
    brand: t('site.name'),
  });
}
