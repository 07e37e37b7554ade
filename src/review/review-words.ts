import { formatShortDate } from '../arabic/dates.ts';
import type { Translate } from '../strings.ts';
import type { Comparison } from './compare.ts';
import type { ItemDate } from './manifest.ts';

/** Says two sizes in decimal kilobytes, as hosts count them, and how much the second differs in percent. */
export function formatSizes(bytes: { was: number; is: number }, t: Translate): string {
  return t('review.size', { was: kilobytes(bytes.was), is: kilobytes(bytes.is), change: signed(bytes) });
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}

function signed({ was, is }: { was: number; is: number }): string {
  const percent = was === 0 ? 0 : Math.round(((is - was) / was) * 1000) / 10;
  return `${percent > 0 ? '+' : ''}${percent}%`;
}

/** How much differs, a line each, what matters most first. */
export function formatCounts({ dates, deleted, changed, added }: Comparison, t: Translate): string[] {
  return [
    t('review.countDates', { count: dates.length }),
    t('review.countDeleted', { count: deleted.length }),
    t('review.countChanged', { count: changed.length }),
    t('review.countAdded', { count: added.length }),
  ];
}

/** The day and the state of an item on one side of a comparison; undefined where it is not in that record. */
export function formatItemDate(item: ItemDate | undefined, t: Translate): string {
  if (!item) return t('review.absent');
  const day = item.shutdownOn === null ? t('timeline.noDate') : formatShortDate(item.shutdownOn);
  return `${day} (${item.stateLabel})`;
}
