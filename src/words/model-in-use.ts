import type { CalendarDate, CalendarDay } from '../calendar/calendar-day.ts';
import type { Translate } from '../strings.ts';
import { endingsOf, nextOf, type Ending } from '../timeline/endings.ts';
import type { Model } from '../timeline/record.ts';
import type { State } from '../timeline/state.ts';
import { surfacesOf, type SurfaceStanding } from './model-words.ts';

/** What users of a model have to expect, the most pressing first. */
export const outlooks = ['dated', 'undated', 'open', 'gone'] as const;
export type Outlook = (typeof outlooks)[number];

/** A model on one surface, with what is known about its end there. */
export interface UseLine extends SurfaceStanding {
  endings: Ending[];
  /** The nearest date ahead on which the model, or a dated snapshot of it, is shut down. */
  next: CalendarDate | undefined;
  outlook: Outlook;
}

/** The state of a model on each surface, as `surfacesOf` gives it, with what is known about its end. */
export function useLinesOf(model: Model, day: CalendarDay, t: Translate): UseLine[] {
  return surfacesOf(model, day, t).map((standing) => {
    const endings = endingsOf(standing.lives, day);
    const next = nextOf(endings);
    return { ...standing, endings, next, outlook: outlookOf(standing.state, next) };
  });
}

/** A model that is retired in part counts as open: for the remaining part no end is known. */
function outlookOf(state: State, next: CalendarDate | undefined): Outlook {
  if (next !== undefined) return 'dated';
  if (state === 'undated') return 'undated';
  return state === 'retired' ? 'gone' : 'open';
}
