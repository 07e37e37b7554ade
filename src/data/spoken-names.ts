import { readNames, namesInUse } from '~/search/build/names.ts';
import { toWords } from '~/search/analyse/words.ts';
import { settings } from '~/site.ts';
import type { Model } from '~/timeline/record.ts';

/** The names that stand in some models and that readers write in more ways than one, the owner's way first. */
export function getSpokenNames(models: readonly Model[]): (readonly string[])[] {
  const texts = models.flatMap(({ name, label, aliases, family }) => [
    name,
    label ?? '',
    ...aliases,
    family.name,
  ]);
  const keys = new Set(texts.flatMap(toWords).flatMap(({ key, parts }) => [key, ...parts]));
  return namesInUse(readNames(settings.contentDir), keys);
}
