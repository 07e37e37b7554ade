import type { Translate } from '../../strings.ts';
import type { CalendarDay } from '../../calendar/calendar-day.ts';

/** What turning the record into data needs to know of the site. */
export interface DataContext {
  t: Translate;
  /** The day for which states hold. */
  day: CalendarDay;
  /** Whole address of a path on the published site. */
  addressOf: (path: string) => string;
  /** Authority of permanent ids. */
  authority: string;
}
