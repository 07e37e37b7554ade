import type { ModelEntry } from '../../../src/schemas/model.ts';
import type { ChangeEntry, ItemEntry, RetirementEntry } from '../../../src/schemas/retirement.ts';

/** A change of the kind given, as an editor might write it. */
export function change(
  kind: ChangeEntry['kind'],
  on: ChangeEntry['on'],
  rest: Partial<ChangeEntry> = {},
): ChangeEntry {
  return { kind, on, note: 'ما حدث لاحقًا', sources: ['source'], ...rest };
}

export function item(name: string, rest: Partial<ItemEntry> = {}): ItemEntry {
  return { name, life: `${name}/api`, replacements: [], ...rest };
}

/** An announcement; its id is made of its date and surface, as the schema asks. */
export function retirement(
  name: string,
  rest: Partial<RetirementEntry> & Pick<RetirementEntry, 'announcedOn'>,
): RetirementEntry {
  const surface = rest.surface ?? 'api';
  return {
    id: `${rest.announcedOn}-${surface}-${name}`,
    title: 'إعلان',
    titleEn: 'Announcement',
    surface,
    certainty: 'primary',
    items: [item(name)],
    changes: [],
    conflicts: [],
    sources: [{ id: 'source', url: 'https://source.example/', publisher: 'Source' }],
    ...rest,
  };
}

type LifeEntry = ModelEntry['lives'][number];

export function life(id: string, rest: Partial<LifeEntry> = {}): LifeEntry {
  return { id, surface: 'api', releasedSources: [], conflicts: [], ...rest };
}

export function model(id: string, rest: Partial<ModelEntry> = {}): ModelEntry {
  return {
    id,
    name: id,
    gender: 'masculine',
    kind: 'model',
    family: 'first',
    aliases: [],
    lives: [life('api')],
    sources: [],
    ...rest,
  };
}

export const families = [
  { id: 'first', name: 'First' },
  { id: 'second', name: 'Second' },
];
