/** A file of the data as the page about it lists it. */
export interface DataFile {
  /** Which words say what it holds. */
  key: string;
  /** Path under the version; where a part of it varies, one that is there. */
  file: string;
}

/**
 * The files of the data, in the order in which a newcomer needs them.
 *
 * @param modelId a model that the record has
 */
export function dataFiles(modelId: string | undefined): DataFile[] {
  return [
    { key: 'upcoming', file: 'upcoming.json' },
    { key: 'retirements', file: 'retirements.json' },
    { key: 'models', file: 'models.json' },
    ...(modelId === undefined ? [] : [{ key: 'model', file: `models/${modelId}.json` }]),
    { key: 'changes', file: 'changes.json' },
    { key: 'csv', file: 'shutdowns.csv' },
    { key: 'modelsCsv', file: 'models.csv' },
    { key: 'schema', file: 'schema/upcoming.json' },
    { key: 'openapi', file: 'openapi.json' },
  ];
}
