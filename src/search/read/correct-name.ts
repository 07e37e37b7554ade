import { distance } from '../analyse/distance.ts';
import { fold } from '../analyse/fold.ts';
import { isSameSound } from '../analyse/sounds.ts';
import type { IndexReader } from './index-reader.ts';
import { ARABIC, byLetters, candidates, ONE_SLIP, SHORTEST } from './near-words.ts';
import type { QueryWord } from './query.ts';

/**
 * A name in Latin letters, with its version if it has one, of which a letter or the order of two is wrong: «gtp-4o», «dal-e 3»,
 * «sroa»; and a name of several words, of which one is: «gpt-4o-trascribe». So short a word is corrected to a name alone.
 */
export async function correctName(
  index: IndexReader,
  words: readonly QueryWord[],
): Promise<string | undefined> {
  const letters = words.filter(({ key }) => /^[a-z]+$/u.test(key));
  const name = nearestName(index, letters.map(({ key }) => key).join(''), SHORTEST);
  if (name !== undefined) {
    return [name, ...words.filter((word) => !letters.includes(word)).map(({ typed }) => typed)].join('-');
  }
  if (words.length === 1) return undefined;
  const better = await Promise.all(
    words.map(async (word) => {
      if (!letters.includes(word) || (await index.key(word.key)).length > 0) return word.typed;
      const near = nearestName(
        index,
        word.key,
        SHORTEST - 1,
        word.key.length < SHORTEST ? ONE_SLIP : MOST_OF_MODEL,
      );
      return near ?? (word.key.length > SHORTEST ? await byLetters(index, word) : undefined) ?? word.typed;
    }),
  );
  const isBetter = words.some(({ typed }, place) => typed !== better[place]);
  return isBetter ? better.join('-') : nearestModel(index, words);
}

/**
 * The name of a model that is nearest to a name of letters and digits, «gpt-3.5-turo»: of the same digits, but for zeros, and of nearly the
 * same letters.
 */
async function nearestModel(index: IndexReader, words: readonly QueryWord[]): Promise<string | undefined> {
  const key = words.map((word) => word.key).join('');
  if (!/^[a-z].*\d/u.test(key)) return undefined;
  let best: { shown: string; cost: number } | undefined;
  for (const entry of await candidates(index, key)) {
    const whole = entry.key.replaceAll(' ', '');
    if (digitsOf(whole) !== digitsOf(key)) continue;
    const cost = distance(lettersOf(key), lettersOf(whole), Math.min(MOST_OF_MODEL, best?.cost ?? Infinity));
    if (cost < (best?.cost ?? Infinity)) best = { shown: entry.shown, cost };
  }
  return best?.shown;
}

/** A letter more or less, or two slips that are smaller. */
const MOST_OF_MODEL = 1.3;

function digitsOf(key: string): string {
  return key.replaceAll(/\D/gu, '').replaceAll(/0+/gu, '0');
}

function lettersOf(key: string): string {
  return key.replaceAll(/[^a-z]/gu, '');
}

/** The name of the list that is one swap, or one neighbouring key, from these letters. */
function nearestName(
  { manifest }: IndexReader,
  letters: string,
  shortest: number,
  most = ONE_SLIP,
): string | undefined {
  if (letters.length < shortest) return undefined;
  return manifest.names
    .map(([name = '']) => name)
    .find((name) => {
      const plain = fold(name).replaceAll(/[^a-z]/gu, '');
      return plain !== letters && plain.length >= shortest && distance(letters, plain, most) < Infinity;
    });
}

/** A name of the list in Arabic letters, of some length, from which one slip parts a word: «واتسباب». */
export function nameByLetters({ manifest }: IndexReader, key: string): string | undefined {
  if (!ARABIC.test(key) || key.length < SHORTEST_SPOKEN) return undefined;
  return manifest.names
    .flat()
    .find(
      (form) =>
        form.length >= SHORTEST_SPOKEN &&
        ARABIC.test(form) &&
        distance(key, fold(form), MOST_OF_SPOKEN) < Infinity,
    );
}

const SHORTEST_SPOKEN = 6;
const MOST_OF_SPOKEN = 1.3;

/** The name of the list that is written otherwise, and sounds so. */
export function nameBySound({ manifest }: IndexReader, key: string): string | undefined {
  if (!ARABIC.test(key)) return undefined;
  return manifest.names.find((forms) =>
    forms.some((form) => ARABIC_NAME.test(form) && isSameSound(key, fold(form))),
  )?.[0];
}

const ARABIC_NAME = /^[\u0621-\u064A ]+$/u;
