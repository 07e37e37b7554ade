/** A file of the data as the page about it lists it. */
export interface DataFile {
  /** Which words say what it holds. */
  key: string;
  /** Path under the version, with `{id}` for a part that varies. */
  file: string;
  /** One that is there, where the path varies. */
  example?: string;
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
    ...(modelId === undefined
      ? []
      : [{ key: 'model', file: 'models/{id}.json', example: `models/${modelId}.json` }]),
    { key: 'changes', file: 'changes.json' },
    { key: 'csv', file: 'shutdowns.csv' },
    { key: 'schema', file: 'schema/{name}.json', example: 'schema/upcoming.json' },
    { key: 'openapi', file: 'openapi.json' },
  ];
}
