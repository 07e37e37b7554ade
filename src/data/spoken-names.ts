import { readNameForms, namesInUse } from '~/search/build/names.ts';
import { toWords } from '~/search/analyse/words.ts';
import { settings } from '~/site.ts';
import type { Model } from '~/timeline/record.ts';

/**
 * The names that occur in the names of some models and have several spellings (`names.yml`): for each its spellings, the
 * owner's first.
 */
export function getSpokenNames(models: readonly Model[]): (readonly string[])[] {
  const texts = models.flatMap(({ name, label, aliases, family }) => [
    name,
    label ?? '',
    ...aliases,
    family.name,
  ]);
  const keys = new Set(texts.flatMap(toWords).flatMap(({ key, parts }) => [key, ...parts]));
  return namesInUse(readNameForms(settings.contentDir), keys);
}
