import { withoutParticle } from '../analyse/clitics.ts';
import { toWords, type Word } from '../analyse/words.ts';

/** A name at the beginning of some words. */
export interface FoundName {
  /** How many of the words it takes. */
  length: number;
  /** The name as its owner writes it. */
  name: string;
  /** The keys of the form that was found, and of all others. */
  own: readonly string[];
  others: readonly (readonly string[])[];
}

/** The names that readers write in more ways than one. */
export interface NameBook {
  /** The longest name with which the words begin; its first word may have a particle before it. */
  longest(words: readonly Word[]): FoundName | undefined;
}

/** Makes the book of a list of names: each with its forms, the owner's first. */
export function createNameBook(names: readonly (readonly string[])[]): NameBook {
  const forms = new Map<string, { name: string; all: readonly (readonly string[])[] }>();
  let most = 0;
  for (const written of names) {
    const all = written.flatMap(keysOf);
    for (const keys of all) {
      forms.set(keys.join(' '), { name: written[0]!, all });
      most = Math.max(most, keys.length);
    }
  }

  return {
    longest(words) {
      for (let length = Math.min(most, words.length); length > 0; length -= 1) {
        const [first = '', ...rest] = words.slice(0, length).map(({ key }) => key);
        for (const begin of [first, ...withoutParticle(first)]) {
          const own = [begin, ...rest].join(' ');
          const found = forms.get(own);
          if (!found) continue;
          const others = found.all.filter((keys) => keys.join(' ') !== own);
          return { length, name: found.name, own: [begin, ...rest], others };
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
