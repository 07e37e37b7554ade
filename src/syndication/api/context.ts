import type { Translate } from '../../strings.ts';
import type { CalendarDay } from '../../calendar/calendar-day.ts';

/** What the conversion of the record into data needs to know about the site. */
export interface DataContext {
  t: Translate;
  /** The day for which states hold. */
  day: CalendarDay;
  /** The full address of a path on the published site. */
  addressOf: (path: string) => string;
  /** The authority of permanent ids (see `permanentId`). */
  authority: string;
}
