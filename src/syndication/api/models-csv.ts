import { writeCsv } from './csv.ts';
import type { LifeData, ModelData } from './model-schema.ts';

const HEADER = [
  ...['model_id', 'name', 'name_ar', 'kind', 'family', 'aliases', 'snapshots', 'snapshot_of'],
  ...['life', 'surface', 'life_ar', 'state', 'state_as_of'],
  ...['released_on', 'announced_on', 'shutdown_on', 'gone_by', 'expected_on', 'snapshots_end_on'],
  ...['retirement_id', 'url', 'calendar_url'],
];

/** Separates several values in one cell. No name contains it. */
const SEPARATOR = '; ';

/**
 * The models as CSV for spreadsheets, one line for each life of each model: names, surface, state and dates.
 * New columns may only be added at the end (docs/contracts/api.md).
 */
export function writeModelsCsv(models: readonly ModelData[]): string {
  return writeCsv(
    HEADER,
    models.flatMap((model) => model.lives.map((life) => toRow(model, life))),
  );
}

function toRow(model: ModelData, life: LifeData) {
  const namesOf = (kind: ModelData['names'][number]['kind']): string =>
    model.names
      .filter((entry) => entry.kind === kind)
      .map(({ name }) => name)
      .join(SEPARATOR);
  const snapshotEnds = life.snapshots.map(({ name, shutdownOn }) => `${name} ${shutdownOn ?? '?'}`);
  return [
    ...[model.id, model.name, model.label, model.kind.value, model.family.id],
    ...[namesOf('alias'), namesOf('snapshot'), model.snapshotOf],
    ...[life.id, life.surface.value, life.label, life.state.value, life.state.asOf],
    ...[life.releasedOn, life.announcedOn, life.shutdownOn, life.goneBy, life.expectedOn],
    ...[snapshotEnds.join(SEPARATOR), life.decidedBy, model.url, model.calendarUrl],
  ];
}
