import { formatShortDate } from '../arabic/dates.ts';
import type { Translate } from '../strings.ts';
import type { Comparison, DeletedPage } from './compare.ts';
import type { ItemDate } from './manifest-schema.ts';

/**
 * Two sizes in kilobytes (1 kB = 1000 bytes), and the difference in percent.
 *
 * @param bytes sizes in bytes
 */
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

/** The numbers of differences, one line each, the most important first. */
export function formatCounts({ dates, deleted, changed, added }: Comparison, t: Translate): string[] {
  return [
    t('review.countDates', { count: dates.length }),
    t('review.countDeleted', { count: deleted.length }),
    t('review.countChanged', { count: changed.length }),
    t('review.countAdded', { count: added.length }),
  ];
}

/**
 * The date and state of an item on one side of a comparison.
 *
 * @param item undefined if the item is not on that side
 */
export function formatItemDate(item: ItemDate | undefined, t: Translate): string {
  if (!item) return t('review.absent');
  const day = item.shutdownOn === null ? t('timeline.noDate') : formatShortDate(item.shutdownOn);
  return `${day} (${item.stateLabel})`;
}

/**
 * What becomes of an address that the published site has.
 *
 * @param target where it is sent on, as the words are to show it
 */
export function formatFate({ fate, allowed }: DeletedPage, t: Translate, target: string): string {
  if (fate === 'sentOn') return t('review.sentTo', { path: target });
  if (fate === 'shorterList') return t('review.shorterList');
  const words = t(fate === 'unpublished' ? 'review.unpublished' : 'review.breaks');
  return allowed ? `${words} (${t('review.allowed')})` : words;
}
