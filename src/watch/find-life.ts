import type { ModelEntry } from '../schemas/model.ts';
import type { ItemEntry } from '../schemas/retirement.ts';

/** Which life an item of the page ends, and whether it names a dated snapshot of the model alone. */
export type EndedLife = Pick<ItemEntry, 'life' | 'scope'>;

/** Finds the life that an item ends by its names, its own first; undefined where the record leaves it open. */
export type FindLife = (names: readonly string[]) => EndedLife | undefined;

const DATED = /-\d{4}-\d{2}-\d{2}$/u;

/**
 * Makes the finder of lives: the one life on the API of the one model that has the item's name as its id, name or
 * alias. Signs and capitals do not matter: the page writes `gpt-image-1` what the record calls GPT Image 1.
 */
export function createFindLife(models: readonly ModelEntry[]): FindLife {
  const modelsOf = new Map<string, Set<ModelEntry>>();
  for (const model of models) {
    for (const name of [model.id, model.name, ...model.aliases]) {
      const key = toKey(name);
      modelsOf.set(key, (modelsOf.get(key) ?? new Set()).add(model));
    }
  }
  return (names) => {
    const [name] = names;
    const found = [...(modelsOf.get(toKey(name ?? '')) ?? [])].flatMap((model) =>
      model.lives.filter(({ surface }) => surface === 'api').map((life) => ({ model, life })),
    );
    if (name === undefined || found.length !== 1) return undefined;
    const { model, life } = found[0]!;
    const isSnapshot = DATED.test(name) && names.length === 1 && !DATED.test(model.id);
    return { life: `${model.id}/${life.id}`, ...(isSnapshot ? { scope: 'snapshot' as const } : {}) };
  };
}

function toKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
}
