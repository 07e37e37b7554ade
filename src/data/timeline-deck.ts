import type { Translate } from '../strings.ts';
import type { TimelineRecord } from '../timeline/record.ts';

/** The sentence that sums up the record: its first year, and how many announcements and items it has. */
export function timelineDeck(record: TimelineRecord, t: Translate): string {
  const items = record.retirements.reduce((sum, retirement) => sum + retirement.items.length, 0);
  const first = record.retirements.at(-1)?.year ?? Number(record.day.slice(0, 4));
  return t('timeline.deck', {
    year: String(first),
    announcements: t('count.announcements', { count: record.retirements.length }),
    items: t('count.items', { count: items }),
  });
}
