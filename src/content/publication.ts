import { firstDayOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';

/** What decides whether an item is in a build. */
export interface PublicationRule {
  /** The day of the build clock. */
  today: CalendarDay;
  /** Whether drafts and scheduled items are in the build. */
  preview: boolean;
}

export type Publication = 'published' | 'draft' | 'scheduled';

/** Whether an item is published on a day, by its draft flag and by `on`, the date on which it becomes public. */
export function publicationOf(
  item: { draft?: boolean | undefined; on: CalendarDate },
  today: CalendarDay,
): Publication {
  if (item.draft) return 'draft';
  return firstDayOf(item.on) > today ? 'scheduled' : 'published';
}

/**
 * The one rule for what is in a build. It is applied where content is loaded, so that nothing of a draft or scheduled
 * item can leak into pages, feeds or the search index.
 */
export function isInBuild(
  item: { draft?: boolean | undefined; on: CalendarDate },
  rule: PublicationRule,
): boolean {
  return rule.preview || publicationOf(item, rule.today) === 'published';
}
