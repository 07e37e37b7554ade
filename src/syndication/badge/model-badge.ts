import type { Translate } from '../../strings.ts';
import { formatDate } from '../../arabic/dates.ts';
import type { CalendarDay } from '../../timeline/calendar-day.ts';
import type { Model } from '../../timeline/record.ts';
import type { Badge } from './badge.ts';
import { modelEnd } from './model-end.ts';

/** The badge of a model for a day. */
export function toModelBadge(model: Model, day: CalendarDay, language: string, t: Translate): Badge {
  const { state, on } = modelEnd(model);
  const name = model.label ?? model.name;
  const words = t(`state.${state}`);
  const sentence = on ? t('api.badgeDated', { state: words, date: formatDate(on) }) : words;
  return {
    name,
    // Numbers alone are short, and read the same in every country.
    status: on
      ? t('api.badgeDated', {
          state: t(state === 'retired' ? 'api.badge.retired' : 'api.badge.announced'),
          date: on,
        })
      : words,
    state,
    title: t.plain('api.badgeTitle', { name, state: sentence, date: formatDate(day) }),
    language,
  };
}
