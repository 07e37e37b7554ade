import { formatDate } from '../arabic/dates.ts';
import { joinList } from '../arabic/lists.ts';
import type { Gender } from '../schemas/model.ts';
import type { Surface } from '../schemas/retirement.ts';
import type { Translate } from '../strings.ts';
import { compareDates, type CalendarDate, type CalendarDay } from '../calendar/calendar-day.ts';
import type { LifeStanding } from '../timeline/life-standing.ts';
import type { Life, Model, Snapshot } from '../timeline/record.ts';
import { summarise, type State } from '../timeline/state.ts';

/** The state of a model on one surface, in words. */
export interface SurfaceStanding {
  surface: Surface;
  /** The name of the surface, or the label of the life if there are several on one surface. */
  name: string;
  /** The name in a word or two, where it has such. */
  shortName?: string | undefined;
  state: State;
  /** The shutdown date if the state is `announced` or `retired`; for several snapshots, the last one. */
  on: CalendarDate | undefined;
  /** The answer to "Can I still use it?" in one sentence. */
  answer: string;
  /** The lives that this is about: one, or those of the dated snapshots. */
  lives: readonly Life[];
}

/**
 * The state of a model on each surface on which the record knows it, in the order of its lives. Pages, feeds, badges and
 * the API all take a model's state from here, so that no two places contradict each other.
 *
 * @param day the day for which the answers hold, in the site's time zone
 */
export function surfacesOf(model: Model, day: CalendarDay, t: Translate): SurfaceStanding[] {
  const { gender } = model;
  const own = model.lives.map((life): SurfaceStanding => ({
    surface: life.surface,
    name: life.label ?? t(`surface.${life.surface}`),
    shortName: life.shortLabel,
    state: life.standing.state,
    on: endOf(life.standing),
    answer: answerOf(life, gender, day, t),
    lives: [life],
  }));
  const snapshots = model.snapshots.filter(
    ({ lives }) => !lives.every(({ surface }) => model.lives.some((life) => life.surface === surface)),
  );
  return snapshots.length === 0 ? own : [...own, ofSnapshots(snapshots, gender, t)];
}

/** The state of a model on one surface in few words, «الواجهة البرمجية: أُوقف». */
export function summaryOf(
  { surface, state }: Pick<SurfaceStanding, 'surface' | 'state'>,
  gender: Gender,
  t: Translate,
): string {
  return t('model.summary', { surface: t(`surface.${surface}`), state: t(`state.${state}`, { gender }) });
}

/** The states of a model in few words, without repetitions. */
export function summariesOf(model: Model, day: CalendarDay, t: Translate): string[] {
  return [...new Set(surfacesOf(model, day, t).map((standing) => summaryOf(standing, model.gender, t)))];
}

/** The answers, each introduced by its surface. A product that is on no other surface needs no such introduction. */
export function answersOf(model: Model, day: CalendarDay, t: Translate): { state: State; text: string }[] {
  const all = surfacesOf(model, day, t);
  return all.map(({ surface, name, state, answer }) => ({
    state,
    // «منتجات وأدوات» is a category: it would be odd to say that a product is available "in" it.
    text: all.length === 1 && surface === 'product' ? answer : t('model.usableOn', { surface: name, answer }),
  }));
}

function answerOf(
  { standing, knownUntil }: Pick<Life, 'standing' | 'knownUntil'>,
  gender: Gender,
  day: CalendarDay,
  t: Translate,
): string {
  const { state, shutdownOn, goneBy, expectedOn, delistedOn, restoredOn, restoredIn, audience, snapshots } =
    standing;
  const today = formatDate(day);
  if (snapshots.length > 0) return answerOfNames(snapshots, t);
  switch (state) {
    case 'announced':
      if (audience !== undefined) {
        return t('model.usableAnnouncedFor', { gender, audience, date: formatDate(shutdownOn!) });
      }
      return t('model.usableAnnounced', { gender, date: formatDate(shutdownOn!) });
    case 'undated':
      if (delistedOn) return t('model.usableDelisted', { gender, date: formatDate(delistedOn), day: today });
      return expectedOn
        ? t('model.usableExpected', { gender, date: formatDate(expectedOn), day: today })
        : t('model.usableUndated', { gender, day: today });
    case 'restored':
      return t('model.usableRestored', { gender, day: today });
    case 'unknown':
      return t('model.usableUnknown', { gender, date: formatDate(knownUntil!.on) });
    case 'active':
      return t('model.usableActive', { gender, day: today });
    default:
      if (restoredIn && restoredOn && shutdownOn) {
        return t('model.usableRestoredIn', {
          gender,
          date: formatDate(shutdownOn),
          where: restoredIn.label,
          restored: formatDate(restoredOn),
        });
      }
      return shutdownOn
        ? t('model.usableRetired', { gender, date: formatDate(shutdownOn) })
        : t('model.usableGoneBy', { gender, date: formatDate(goneBy ?? day) });
  }
}

/** The answer for a life whose general name was not announced, but only dated snapshots of it. */
function answerOfNames(snapshots: LifeStanding['snapshots'], t: Translate): string {
  const dates = snapshots.map(({ standing }) => standing.shutdownOn ?? standing.goneBy);
  const last = dates
    .filter((date) => date !== undefined)
    .toSorted(compareDates)
    .at(-1);
  const isGone = snapshots.every(({ standing }) => standing.state === 'retired');
  const ends = last
    ? t(isGone ? 'model.snapshotEnded' : 'model.snapshotEnds', { date: formatDate(last) })
    : t('model.snapshotUndated');
  const names = joinList(snapshots.map(({ name }) => name));
  return t(snapshots.length === 1 ? 'model.usableSnapshot' : 'model.usableSnapshots', { names, ends });
}

/** The state of a model by its dated snapshots, if these are models of their own in the record. */
function ofSnapshots(snapshots: readonly Snapshot[], gender: Gender, t: Translate): SurfaceStanding {
  const state = summarise(snapshots.map((snapshot) => snapshot.state));
  const left = snapshots.filter((snapshot) => snapshot.state !== 'retired');
  const ends = (left.length > 0 ? left : snapshots)
    .flatMap(({ lives }) => lives.map(({ standing }) => standing.shutdownOn))
    .filter((date) => date !== undefined)
    .toSorted(compareDates);
  const last = ends.at(-1);
  const surface = snapshots[0]!.lives[0]!.surface;
  const answer =
    left.length === 0
      ? t('model.usableSnapshotsGone', { date: formatDate(last!) })
      : last
        ? t('model.usableBySnapshots', {
            gender,
            date: formatDate(last),
            left: t('count.snapshots', { count: left.length }),
          })
        : t('model.usableSnapshotsLeft', { left: t('count.snapshots', { count: left.length }) });
  return {
    surface,
    name: t(`surface.${surface}`),
    state,
    on: state === 'announced' || state === 'retired' ? last : undefined,
    answer,
    lives: snapshots.flatMap(({ lives }) => lives),
  };
}

function endOf({ state, shutdownOn }: LifeStanding): CalendarDate | undefined {
  return state === 'announced' || state === 'retired' ? shutdownOn : undefined;
}
