import { withoutParticle } from '../analyse/clitics.ts';
import { toWords, type Word } from '../analyse/words.ts';

/** A name at the beginning of some words. */
export interface FoundName {
  /** How many of the words it takes. */
  length: number;
  /** The name as its owner writes it. */
  name: string;
  /** The keys of the form that was found, also with its capitals written apart or in one; and of all others. */
  own: readonly (readonly string[])[];
  others: readonly (readonly string[])[];
}

/** The names that readers write in more ways than one. */
export interface NameBook {
  /** The longest name with which the words begin; its first word may have a particle before it. */
  longest(words: readonly Word[]): FoundName | undefined;
}

/** Makes the book of a list of names: each with its forms, the owner's first. */
export function createNameBook(names: readonly (readonly string[])[]): NameBook {
  const forms = new Map<string, { name: string; form: number; all: readonly (readonly string[][])[] }>();
  let most = 0;
  for (const written of names) {
    const all = written.map(keysOf);
    for (const [form, ways] of all.entries()) {
      for (const keys of ways) {
        forms.set(keys.join(' '), { name: written[0]!, form, all });
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
          if (!found) continue;
          const { name, form, all } = found;
          return { length, name, own: all[form]!, others: all.toSpliced(form, 1).flat() };
        }
      }
      return undefined;
    },
  };
}

/** The keys of a form, and of the same with its capitals written apart: «OpenAI», «open ai». */
function keysOf(form: string): string[][] {
  const words = toWords(form);
  const apart = words.flatMap(({ key, parts }) => (parts.length > 0 ? parts : [key]));
  const keys = words.map(({ key }) => key);
  return apart.length > keys.length ? [keys, apart] : [keys];
}
