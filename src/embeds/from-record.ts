import { getRecord } from '~/data/record.ts';
import type { Model, Retirement } from '~/timeline/record.ts';
import { selectModels, selectRetirements } from '~/timeline/selection.ts';

/** @throws Error when the record has no announcement with this id */
export async function getRetirement(id: string): Promise<Retirement> {
  return selectRetirements(await getRecord(), { ids: [id] })[0]!;
}

/** @throws Error when the record has no model with this id */
export async function getModel(id: string): Promise<Model> {
  return selectModels(await getRecord(), { ids: [id] })[0]!;
}
