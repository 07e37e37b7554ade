import { distance, tolerance } from '../analyse/distance.ts';
import { nameByLetters, nameBySound } from './correct-name.ts';
import type { IndexReader } from './index-reader.ts';
import { byLetters, bySound, ENDS, SHORTEST } from './near-words.ts';
import type { QueryWord } from './query.ts';
import { readingsOf } from './word-hits.ts';

/**
 * The word of the site that is most like one that is nowhere in it, with the clitics that were typed before it: by
 * its letters, or else, in the other script, by its sound. Undefined when none is near. Numbers are never corrected.
 */
export async function correct(index: IndexReader, word: QueryWord): Promise<string | undefined> {
  if (/\d/u.test(word.key) || word.key.length < SHORTEST) return undefined;
  return (
    (await withOtherDad(index, word)) ??
    nameByLetters(index, word.key) ??
    (await byLetters(index, word)) ??
    nameBySound(index, word.key) ??
    (await bySound(index, word))
  );
}

/** «الظبط» for «الضبط»: two letters that many dialects say alike, in words however short. */
async function withOtherDad(index: IndexReader, { key, typed }: QueryWord): Promise<string | undefined> {
  const other = (text: string): string => text.replaceAll(/[ضظ]/gu, (letter) => (letter === 'ض' ? 'ظ' : 'ض'));
  if (other(key) === key) return undefined;
  const found = await Promise.all(readingsOf(other(key)).map((reading) => index.key(reading)));
  return found.some(({ length }) => length > 0) ? other(typed) : undefined;
}

/**
 * What two words in a row are when they are written in one, or a name of several words that they are near to:
 * «أبو ظبي» for «أبوظبي», «21 900» for «21900», «huging face».
 */
export async function correctPair(
  index: IndexReader,
  first: QueryWord,
  second: QueryWord,
): Promise<string | undefined> {
  const key = first.key + second.key;
  if ((await index.key(key)).length > 0) return first.typed + second.typed;
  if (/\d/u.test(key)) return undefined;
  let best: { shown: string; cost: number } | undefined;
  for (const entry of await index.heads(key.slice(0, ENDS))) {
    const whole = entry.key.replaceAll(' ', '');
    const isName = whole !== entry.key;
    const cost = distance(key, whole, isName ? tolerance(key.length) : 0);
    if (cost < (best?.cost ?? Infinity)) best = { shown: entry.shown, cost };
  }
  return best?.shown ?? nameBySound(index, key);
}
