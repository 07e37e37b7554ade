import type { Gender } from '../schemas/model.ts';

/** How a sentence about things agrees with them. */
export type Agreement = Gender | 'dual' | 'feminineDual';

/** How a sentence about items agrees: two are dual in Arabic, and more things than two are feminine. */
export function agreementOf(items: readonly { model: { gender: Gender } }[]): Agreement {
  if (items.length === 1) return items[0]!.model.gender;
  if (items.length !== 2) return 'feminine';
  return items.every(({ model }) => model.gender === 'feminine') ? 'feminineDual' : 'dual';
}
