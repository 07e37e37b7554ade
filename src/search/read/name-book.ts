import { withoutParticle } from '../analyse/clitics.ts';
import { keysOfForm } from '../analyse/name-forms.ts';
import type { Word } from '../analyse/words.ts';

/** A name at the beginning of some words. */
export interface FoundName {
  /** How many of the words it takes. */
  length: number;
  /** The name as its owner writes it. */
  name: string;
  /** The keys of the form that was found, also with its capitals written apart or in one; and of all others. */
  own: readonly (readonly string[])[];
  others: readonly (readonly string[])[];
  /** Those of them that stand in pages; nothing else need be looked up. */
  standing: ReadonlySet<readonly string[]>;
}

/** The names that readers write in more ways than one. */
export interface NameBook {
  /** The longest name with which the words begin; its first word may have a particle before it. */
  longest(words: readonly Word[]): FoundName | undefined;
}

/**
 * Makes the book of a list of names.
 *
 * @param names each with its forms, the owner's first
 * @param standing of each name, the forms that stand in pages, as the manifest has them; where it is not given, all do
 */
export function createNameBook(
  names: readonly (readonly string[])[],
  standing?: readonly number[],
): NameBook {
  const forms = new Map<string, Omit<FoundName, 'length'>>();
  let most = 0;
  for (const [place, written] of names.entries()) {
    const all = written.map(keysOfForm);
    const stands = (form: number): boolean =>
      standing === undefined || Math.floor(standing[place]! / 2 ** form) % 2 === 1;
    const able = new Set(all.filter((_, form) => stands(form)).flat());
    for (const [form, own] of all.entries()) {
      const found = { name: written[0]!, own, others: all.toSpliced(form, 1).flat(), standing: able };
      for (const keys of own) {
        forms.set(keys.join(' '), found);
        most = Math.max(most, keys.length);
      }
    }
  }

  return {
    longest(words) {
      for (let length = Math.min(most, words.length); length > 0; length -= 1) {
        const [first = '', ...rest] = words.slice(0, length).map(({ key }) => key);
        for (const begin of [first, ...withoutParticle(first)]) {
          const found = forms.get([begin, ...rest].join(' '));
          if (found) return { length, ...found };
        }
      }
      return undefined;
    },
  };
}
