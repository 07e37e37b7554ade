import type { CalendarDate, CalendarDay } from '../calendar/calendar-day.ts';
import type { Translate } from '../strings.ts';
import { endingsOf, nextOf, type Ending } from '../timeline/endings.ts';
import type { Model } from '../timeline/record.ts';
import type { State } from '../timeline/state.ts';
import { surfacesOf, type SurfaceStanding } from './model-words.ts';

/** What somebody who uses a model has before them, in the order in which it concerns them. */
export const outlooks = ['dated', 'undated', 'open', 'gone'] as const;
export type Outlook = (typeof outlooks)[number];

/** A model on one surface, with what is known of its end there. */
export interface UseLine extends SurfaceStanding {
  endings: Ending[];
  /** The nearest date on which it, or a dated snapshot of it, goes. */
  next: CalendarDate | undefined;
  outlook: Outlook;
}

/** Where a model stands on each surface, as `surfacesOf` says it, with what is known of its end. */
export function useLinesOf(model: Model, day: CalendarDay, t: Translate): UseLine[] {
  return surfacesOf(model, day, t).map((standing) => {
    const endings = endingsOf(standing.lives, day);
    const next = nextOf(endings);
    return { ...standing, endings, next, outlook: outlookOf(standing.state, next) };
  });
}

/** What is gone in part may be there for the rest: of that no date is known. */
function outlookOf(state: State, next: CalendarDate | undefined): Outlook {
  if (next !== undefined) return 'dated';
  if (state === 'undated') return 'undated';
  return state === 'retired' ? 'gone' : 'open';
}
