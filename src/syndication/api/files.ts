/** A file of the API, as the page about the API lists it. */
export interface DataFile {
  /** Key of the interface string that describes it. */
  key: string;
  /** Path under the version. For files of one model, the path of an existing one. */
  file: string;
}

/**
 * The files of the API, in the order in which a newcomer needs them.
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
