import type { CalendarDate } from '../../timeline/calendar-day.ts';
import { compareDates } from '../../timeline/calendar-day.ts';
import type { Model } from '../../timeline/record.ts';
import type { State } from '../../timeline/state.ts';

/** Where a model stands as a whole, with the one date that says it best. */
export interface ModelEnd {
  state: State;
  /** The nearest shutdown that lies ahead, or the last one that has happened. */
  on: CalendarDate | undefined;
}

/** Sums up the lives of a model. */
export function modelEnd({ state, lives }: Pick<Model, 'state' | 'lives'>): ModelEnd {
  const dates = lives
    .filter(({ standing }) => standing.state === state)
    .map(({ standing }) => standing.shutdownOn)
    .filter((date) => date !== undefined)
    .toSorted(compareDates);
  if (state === 'announced') return { state, on: dates[0] };
  return { state, on: state === 'retired' ? dates.at(-1) : undefined };
}
