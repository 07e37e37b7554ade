import { singularsOf } from '../analyse/plurals.ts';
import type { Base } from './corpus.ts';
import { relatives } from './irregular-plurals.ts';

/** A pronoun behind a noun: «قصائدهم», «أخطاءه». */
const OWNER = /(?<=...)(?:هما|هم|هن|ها|نا|كم|ه)$/u;

/**
 * Tells of words of a corpus by which others they are found: the singulars of a plural, and of an irregular plural's singular that
 * plural. Of the singulars that a pattern allows, only one is a word; where the corpus has it, the others are left out.
 *
 * @param has whether a form of a folded word stands in the corpus, with or without an article
 */
export function createRelatives(has: (key: string) => boolean): (base: Base) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ key, shown }) => {
    const isOwned = OWNER.test(key) && !shown.endsWith('ة');
    const id = `${/^إ/u.exec(shown)?.[0] ?? ''}${key}${isOwned ? '.' : ''}`;
    let found = known.get(id);
    if (!found) {
      const bare = isOwned ? key.replace(OWNER, '') : withoutTanwin(key);
      const regular = singularsOf(bare, shown);
      const irregular = relatives.get(bare) ?? [];
      const isListed = irregular.some((other) => regular.includes(other));
      // A browser knows the patterns itself: it looks for the singular of a plural that was searched for.
      const hidden = irregular.filter((other) => isListed || isOwned || !singularsOf(other).includes(bare));
      const words = regular.filter(has);
      found = isListed ? hidden : [...new Set([...(words.length > 0 ? words : regular), ...hidden])];
      known.set(id, found);
    }
    return found;
  };
}

/** «كنوزا» for «كنوزًا», as careless writers have it, where the list knows the plural. */
function withoutTanwin(key: string): string {
  const bare = key.replace(/ا$/u, '');
  return relatives.has(bare) && !relatives.has(key) ? bare : key;
}
