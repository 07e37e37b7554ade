import type { Gender } from '../schemas/model.ts';

/** How a sentence about things agrees with them. */
export type Agreement = Gender | 'dual' | 'feminineDual';

/** How a sentence about items agrees with their names. */
export function agreementOfItems(items: readonly { gender: Gender }[]): Agreement {
  return agree(items.map(({ gender }) => gender));
}

/** How a sentence about an announcement agrees: with what it is about, each once, however many items it has of it. */
export function agreementOfModels(items: readonly { model: { id: string; gender: Gender } }[]): Agreement {
  return agree([...new Map(items.map(({ model }) => [model.id, model.gender])).values()]);
}

/** Two things are dual in Arabic, and more than two are feminine. */
function agree(genders: readonly Gender[]): Agreement {
  if (genders.length === 1) return genders[0]!;
  if (genders.length !== 2) return 'feminine';
  return genders.every((gender) => gender === 'feminine') ? 'feminineDual' : 'dual';
}
