import type { Gender } from '../schemas/model.ts';

/** The grammatical form in which a sentence agrees with its subject. */
export type Agreement = Gender | 'dual' | 'feminineDual';

/** The agreement of a sentence whose subject is the names of some items. */
export function agreementOfItems(items: readonly { gender: Gender }[]): Agreement {
  return agree(items.map(({ gender }) => gender));
}

/** The agreement of a sentence about an announcement: with its models, each counted once, however many items it has. */
export function agreementOfModels(items: readonly { model: { id: string; gender: Gender } }[]): Agreement {
  return agree([...new Map(items.map(({ model }) => [model.id, model.gender])).values()]);
}

/** In Arabic two things take the dual, and more than two things take the feminine singular. */
function agree(genders: readonly Gender[]): Agreement {
  if (genders.length === 1) return genders[0]!;
  if (genders.length !== 2) return 'feminine';
  return genders.every((gender) => gender === 'feminine') ? 'feminineDual' : 'dual';
}
