import { layOutLife } from '../../../src/figures/life-span.ts';
import { timeAxis } from '../../../src/figures/time-axis.ts';
import type { LifeEntry } from '../../../src/schemas/model.ts';
import type { RetirementEntry } from '../../../src/schemas/retirement.ts';
import {
  addDays,
  daysBetween,
  type CalendarDate,
  type CalendarDay,
} from '../../../src/calendar/calendar-day.ts';
import { deriveLifeStanding, type LifeStanding } from '../../../src/timeline/life-standing.ts';
import {
  assembleRecord,
  type Life,
  type Model,
  type Retirement,
  type TimelineRecord,
} from '../../../src/timeline/record.ts';
import { families, life, model } from '../timeline/entries.ts';

/** A life with the dates given; what is left out is unknown. */
export function lifeWith(entry: Partial<LifeEntry>, standing: Partial<LifeStanding> = {}, id = 'api'): Life {
  return {
    ...life(id, entry),
    events: [],
    // What is derived of a life without dates and announcements: nothing is known of its end.
    standing: { ...deriveLifeStanding({}, [], '2026-11-22'), ...standing },
  };
}

export function modelWith(id: string, family: string, lives: Life[]): Model {
  return {
    ...model(id),
    family: { id: family, name: `The ${family}` },
    lives,
    snapshots: [],
    state: 'active',
  };
}

/** The record of these announcements alone, each item a model of its own. */
export function recordOf(entries: RetirementEntry[], day: CalendarDay): TimelineRecord {
  const lives = new Set(entries.flatMap(({ items }) => items.map((item) => item.life)));
  const models = [...lives].map((path) => {
    const [id, surface] = path.split('/') as [string, string];
    return model(id, { lives: [life(surface, { releasedOn: '2020-01-01' })] });
  });
  return assembleRecord({ retirements: entries, models, families }, day);
}

export const retirementsOf = (entries: RetirementEntry[], day: CalendarDay): Retirement[] =>
  recordOf(entries, day).retirements;

/** A life as laid on an axis, with the days instead of the places. */
export function layInDays(
  drawn: Life,
  day: CalendarDay,
  dates: CalendarDate[] = ['2020-01-01', '2029-12-31'],
): { stretches: [kind: string, from: CalendarDay, to: CalendarDay][]; points: [string, CalendarDay][] } {
  const axis = timeAxis(dates);
  const span = daysBetween(axis.first, axis.last);
  const dayAt = (place: number): CalendarDay => addDays(axis.first, Math.round((1 - place) * span));
  const { stretches, points } = layOutLife(drawn, axis, day);
  return {
    stretches: stretches.map(({ kind, from, to }) => [kind, dayAt(from), dayAt(to)]),
    points: points.map(({ kind, at }) => [kind, dayAt(at)]),
  };
}
