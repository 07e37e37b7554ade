import { paths } from '../../paths.ts';
import { kindOfName } from '../../timeline/model-names.ts';
import type { Life, Model } from '../../timeline/record.ts';
import { toAvailability } from './availability.ts';
import { codeModelKind, codeState, codeSurface } from './coded.ts';
import type { DataContext } from './context.ts';
import type { LifeData, ModelData } from './model-schema.ts';
import { toConflict, toSource } from './sources.ts';

/** A model as data. */
export function toModelData(model: Model, context: DataContext): ModelData {
  const { id, name, label, kind, family, aliases, apiCounterpart, state } = model;
  const { addressOf } = context;
  return {
    id,
    url: addressOf(paths.model(id)),
    dataUrl: addressOf(paths.data(`models/${id}.json`)),
    calendarUrl: addressOf(paths.modelCalendar(id)),
    badgeUrl: addressOf(paths.modelBadge(id)),
    name,
    label: label ?? null,
    kind: codeModelKind(kind, context),
    family: { id: family.id, name: family.name },
    aliases,
    names: aliases.map(kindOfName),
    snapshotOf: model.snapshotOf ?? null,
    snapshots: model.snapshots.map((snapshot) => snapshot.id),
    apiCounterpart: apiCounterpart ?? null,
    state: codeState(state, context),
    lives: model.lives.map((life) => toLife(life, id, context)),
    sources: model.sources.map(toSource),
  };
}

function toLife(life: Life, modelId: string, context: DataContext): LifeData {
  const { standing } = life;
  return {
    id: `${modelId}/${life.id}`,
    surface: codeSurface(life.surface, context),
    label: life.label ?? null,
    state: codeState(standing.state, context),
    releasedOn: life.releasedOn ?? null,
    releasedCertainty: life.releasedCertainty ?? null,
    releasedSources: life.releasedSources,
    releasedNotBefore: life.notBefore ?? null,
    releasedKnownBy: life.knownBy ?? null,
    announcedOn: standing.announcedOn ?? null,
    shutdownOn: standing.shutdownOn ?? null,
    goneBy: standing.goneBy ?? null,
    noticeDays: standing.noticeDays ?? null,
    days: standing.days ?? null,
    expectedOn: standing.expectedOn ?? null,
    availability: toAvailability(life.availability),
    knownUntil: life.knownUntil ?? null,
    restoredOn: standing.restoredOn ?? null,
    restoredIn: toAvailability(standing.restoredIn),
    snapshots: standing.snapshots.map(({ name, standing: of }) => ({
      name,
      state: codeState(of.state, context),
      shutdownOn: of.shutdownOn ?? null,
    })),
    interruptions: standing.interruptions.map(({ from, to }) => ({ from, to })),
    retirements: life.events.map(({ retirement }) => retirement.id),
    decidedBy: standing.decidedBy ?? null,
    notes: [life.releasedNote, life.endNote].filter((note) => note !== undefined),
    conflicts: life.conflicts.map(toConflict),
  };
}
