import type { Translate } from '../../strings.ts';
import type { TimelineRecord } from '../../timeline/record.ts';
import { noticePoints, noticeWords, plotNotice } from '../notice-plot.ts';
import { INNER_WIDTH, MARGIN, type SheetBody } from './sheet.ts';

/** The plot of notice periods. */
export function noticeBody(record: TimelineRecord, t: Translate): SheetBody {
  const { drawing } = plotNotice(noticePoints(record.retirements), record.day, noticeWords(t));
  return {
    height: drawing.height + 20,
    drawings: [{ drawing, frame: { left: MARGIN, top: 0, width: INNER_WIDTH } }],
    texts: [],
  };
}
