import type { Surface } from '../schemas/retirement.ts';
import { firstDayOf, lastDayOf, type CalendarDate } from '../calendar/calendar-day.ts';
import type { Model, Retirement, TimelineRecord } from './record.ts';
import type { State } from './state.ts';

/** Which announcements to show. A field that is left out does not restrict the selection. */
export interface Selection {
  ids?: readonly string[];
  /** Id of a model that they are about. */
  model?: string;
  /** Id of a family that they are about. */
  family?: string;
  surface?: Surface;
  state?: State;
  year?: number;
  /** The earliest and the latest date of the announcement, both included. */
  from?: CalendarDate;
  to?: CalendarDate;
}

/**
 * The announcements of a selection, newest first, or in the order of `ids`.
 *
 * @throws Error if an id is not in the record
 */
export function selectRetirements(record: TimelineRecord, selection: Selection): Retirement[] {
  const { ids, model, family, surface, state, year, from, to } = selection;
  const members = family === undefined ? undefined : familyMembers(record, family);
  if (model !== undefined && !record.models.some((entry) => entry.id === model)) {
    throw new Error(`the record has no model "${model}"`);
  }
  return pickIds(record, ids).filter(
    (retirement) =>
      (model === undefined || retirement.items.some((item) => item.model.id === model)) &&
      (members === undefined || retirement.items.some((item) => members.has(item.model.id))) &&
      (surface === undefined || retirement.surface === surface) &&
      (state === undefined || retirement.state === state) &&
      (year === undefined || retirement.year === year) &&
      (from === undefined || firstDayOf(from) <= lastDayOf(retirement.announcedOn)) &&
      (to === undefined || firstDayOf(retirement.announcedOn) <= lastDayOf(to)),
  );
}

/** Which models to show. A field that is left out does not restrict the selection. */
export interface ModelSelection {
  ids?: readonly string[];
  family?: string;
  /** Keeps only the lives on this surface. */
  surface?: Surface;
}

/**
 * The models of a selection, each with its selected lives, sorted by family and release, or in the order of `ids`.
 *
 * @throws Error if an id is not in the record
 */
export function selectModels(record: TimelineRecord, { ids, family, surface }: ModelSelection): Model[] {
  if (family !== undefined) familyMembers(record, family);
  const byId = new Map(record.models.map((model) => [model.id, model]));
  const models = ids?.map((id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`the record has no model "${id}"`);
    return found;
  });
  return (models ?? record.models)
    .filter((model) => family === undefined || model.family.id === family)
    .map((model) => ({
      ...model,
      lives: model.lives.filter((life) => surface === undefined || life.surface === surface),
    }))
    .filter((model) => model.lives.length > 0);
}

function pickIds(record: TimelineRecord, ids: readonly string[] | undefined): readonly Retirement[] {
  if (ids === undefined) return record.retirements;
  const byId = new Map(record.retirements.map((retirement) => [retirement.id, retirement]));
  return ids.map((id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`the record has no announcement "${id}"`);
    return found;
  });
}

function familyMembers(record: TimelineRecord, family: string): Set<string> {
  if (!record.families.some((entry) => entry.id === family)) {
    throw new Error(`the record has no family "${family}"`);
  }
  return new Set(record.models.filter((model) => model.family.id === family).map((model) => model.id));
}
