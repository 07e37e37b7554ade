import type { Gender } from '../schemas/model.ts';

/** The gender with which a sentence about items agrees: things in the plural are feminine in Arabic. */
export function genderOf(items: readonly { model: { gender: Gender } }[]): Gender {
  return items.length === 1 ? items[0]!.model.gender : 'feminine';
}
