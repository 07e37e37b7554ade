import type { Translate } from '../../strings.ts';
import { compareDates, type CalendarDay } from '../../calendar/calendar-day.ts';
import type { Model } from '../../timeline/record.ts';
import { formatDate } from '../../arabic/dates.ts';
import { summariesOf, surfacesOf } from '../../words/model-words.ts';
import type { Badge } from './badge.ts';

/** The badge of a model, with its state on a day. */
export function toModelBadge(model: Model, day: CalendarDay, language: string, t: Translate): Badge {
  const name = model.label ?? model.name;
  return {
    name,
    status: statusOf(model, day, t),
    state: model.state,
    title: t.plain('api.badgeTitle', {
      name,
      state: summariesOf(model, day, t).join('، '),
      date: formatDate(day),
    }),
    language,
  };
}

/** The state in few words, with its most relevant date, and with the surface if only one has this state. */
function statusOf(model: Model, day: CalendarDay, t: Translate): string {
  const { state, gender } = model;
  const surfaces = surfacesOf(model, day, t);
  const ends = surfaces
    .filter((surface) => surface.state === state && surface.on !== undefined)
    .toSorted((a, b) => compareDates(a.on!, b.on!));
  // The nearest shutdown that lies ahead, or the last one that has happened.
  const end = state === 'announced' ? ends[0] : ends.at(-1);
  if (!end || (state !== 'announced' && state !== 'retired')) return t(`state.${state}`, { gender });
  const words = t(`api.badge.${state}`, { gender });
  // «منتجات وأدوات» is a category and not a place, so it is not named.
  const isOfOne =
    end.surface !== 'product' &&
    surfaces.every(({ surface, state: other }) => surface === end.surface || other !== state);
  return t('api.badgeDated', {
    state: isOfOne ? t('api.badgeOn', { state: words, surface: t(`surface.${end.surface}`) }) : words,
    // An ISO date is short, and unambiguous in every country.
    date: end.on!,
  });
}
