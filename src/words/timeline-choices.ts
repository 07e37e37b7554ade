import { surfaces } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';
import type { Retirement } from '../timeline/record.ts';
import { states, type State } from '../timeline/state.ts';

/** One way to narrow the timeline, with how many announcements it leaves. */
export interface TimelineChoice {
  value: string;
  label: string;
  /** Set where the choice is a state, which has a mark. */
  state: State | undefined;
  count: number;
}

/** The ways to narrow the timeline by what an announcement has one of. */
export interface TimelineChoices {
  by: 'state' | 'surface' | 'year';
  title: string;
  choices: TimelineChoice[];
}

/** What the timeline can be narrowed by, in the order in which readers are asked: every state and surface, and the years that it has. */
export function timelineChoices(retirements: readonly Retirement[], t: Translate): TimelineChoices[] {
  const count = (matches: (retirement: Retirement) => boolean): number => retirements.filter(matches).length;
  const years = [...new Set(retirements.map(({ year }) => year))];
  return [
    {
      by: 'state',
      title: t('timeline.filterState'),
      choices: states.map((state) => ({
        value: state,
        label: t(`state.${state}`),
        state,
        count: count((retirement) => retirement.state === state),
      })),
    },
    {
      by: 'surface',
      title: t('timeline.filterSurface'),
      choices: surfaces.map((surface) => ({
        value: surface,
        label: t(`surface.${surface}`),
        state: undefined,
        count: count((retirement) => retirement.surface === surface),
      })),
    },
    {
      by: 'year',
      title: t('timeline.filterYear'),
      choices: years.map((year) => ({
        value: String(year),
        label: String(year),
        state: undefined,
        count: count((retirement) => retirement.year === year),
      })),
    },
  ];
}
