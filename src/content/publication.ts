import { firstDayOf, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';

/** What decides whether an item is in a build. */
export interface PublicationRule {
  /** The day of the build clock. */
  today: CalendarDay;
  /** Whether drafts and scheduled items are in the build. */
  preview: boolean;
}

export type Publication = 'published' | 'draft' | 'scheduled';

/** Where an item stands on the build's day; `on` is when it is or was first public. */
export function publicationOf(
  item: { draft?: boolean | undefined; on: CalendarDate },
  today: CalendarDay,
): Publication {
  if (item.draft) return 'draft';
  return firstDayOf(item.on) > today ? 'scheduled' : 'published';
}

/** The one rule for what a build leaves out. It is applied where content is loaded, so that nothing of it leaks. */
export function isInBuild(
  item: { draft?: boolean | undefined; on: CalendarDate },
  rule: PublicationRule,
): boolean {
  return rule.preview || publicationOf(item, rule.today) === 'published';
}
