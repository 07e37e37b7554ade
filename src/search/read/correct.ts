import { distance, tolerance } from '../analyse/distance.ts';
import { fold } from '../analyse/fold.ts';
import { isSameSound, otherBeginnings, soundAlike } from '../analyse/sounds.ts';
import { stemOf } from '../analyse/stem.ts';
import type { IndexReader, VocabularyEntry } from './index-reader.ts';
import type { QueryWord } from './query.ts';
import { readingsOf } from './word-hits.ts';

/** Letters by which candidates are looked up: a mistake spares the first two, or the last two. */
const ENDS = 2;

/** Of fewer letters every one would have to be right, and a reader who has typed no more is about to go on. */
const SHORTEST = 4;

/**
 * A slip beside endings that differ costs this much more. Stems of fewer letters than the shortest word, and of words
 * whose article may be none, are alike by chance.
 */
const IN_STEM = 0.25;

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
        word.key.length < SHORTEST ? MOST_OF_NAME : MOST_OF_MODEL,
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
  most = MOST_OF_NAME,
): string | undefined {
  if (letters.length < shortest) return undefined;
  return manifest.names
    .map(([name = '']) => name)
    .find((name) => {
      const plain = fold(name).replaceAll(/[^a-z]/gu, '');
      return plain !== letters && plain.length >= shortest && distance(letters, plain, most) < Infinity;
    });
}

const MOST_OF_NAME = 0.75;

/**
 * The words of the site that are like one, nearest first: of a word that stands on the site itself, and with none of its
 * neighbours, so that only what stands beside them can be meant.
 */
export async function wordsLike(index: IndexReader, { key, typed }: QueryWord): Promise<string[]> {
  if (/\d/u.test(key)) return [];
  const found = new Map<string, number>();
  for (const reading of readingsOf(key)) {
    if (reading.length < SHORTEST - 1) continue;
    const most = Math.max(MOST_OF_NAME, tolerance(reading.length));
    const clitics = key === reading ? '' : typed.slice(0, Math.max(0, typed.length - reading.length));
    for (const entry of await candidates(index, reading)) {
      const cost =
        entry.key.includes(' ') || entry.key === reading ? Infinity : distance(reading, entry.key, most);
      if (cost < Infinity)
        found.set(clitics + entry.shown, Math.min(cost, found.get(clitics + entry.shown) ?? cost));
    }
  }
  return [...found].toSorted(([, a], [, b]) => a - b).map(([shown]) => shown);
}

/**
 * The word that one has become by a single slip, a letter doubled or left out, two in the wrong order, a neighbouring key; of a
 * word that the site has only in other forms.
 */
export async function slipOf(index: IndexReader, word: QueryWord): Promise<string | undefined> {
  const near: VocabularyEntry[] = [];
  for (const reading of readingsOf(word.key)) {
    if (reading.length <= SHORTEST) continue;
    const isSlip = ({ key }: VocabularyEntry): boolean =>
      stemOf(key) !== stemOf(reading) && distance(reading, key, MOST_OF_NAME) < Infinity;
    near.push(...(await candidates(index, reading)).filter(isSlip));
  }
  return near.toSorted((a, b) => b.frequency - a.frequency)[0]?.shown;
}

/** A name of the list in Arabic letters, of some length, from which one slip parts a word: «واتسباب». */
function nameByLetters({ manifest }: IndexReader, key: string): string | undefined {
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
function nameBySound({ manifest }: IndexReader, key: string): string | undefined {
  if (!ARABIC.test(key)) return undefined;
  return manifest.names.find((forms) =>
    forms.some((form) => ARABIC_NAME.test(form) && isSameSound(key, fold(form))),
  )?.[0];
}

const ARABIC = /^[\u0621-\u064A]+$/u;
const ARABIC_NAME = /^[\u0621-\u064A ]+$/u;

/** Endings of forms that a name in Latin letters does not have. */
const ENDING = /(?:ات|ون|ين|يه|ها)$/u;

async function byLetters(index: IndexReader, { key, typed }: QueryWord): Promise<string | undefined> {
  let best: { shown: string; cost: number; frequency: number } | undefined;
  for (const reading of readingsOf(key)) {
    const stem = stemOf(reading);
    for (const entry of await candidates(index, reading)) {
      // Another form of the word was found where it stands, and left out where it says something else.
      if (entry.key.includes(' ') || [stem, stemOf(key)].includes(stemOf(entry.key))) continue;
      const cost = costOf(reading, stem, entry.key, best ? best.cost + MOST_RANK : Infinity);
      if (cost === Infinity || (best && rankOf(best) <= rankOf({ ...entry, cost }))) continue;
      const clitics = typed.slice(0, Math.max(0, typed.length - reading.length));
      best = { ...entry, cost, shown: (key === reading ? '' : clitics) + entry.shown };
    }
  }
  return best?.shown;
}

/** No word is so much commoner than another that it makes up for more. */
const MOST_RANK = 0.36;

/** Cheaper first; of equals the commoner. */
function rankOf({ cost, frequency }: { cost: number; frequency: number }): number {
  return cost - frequency / 100;
}

async function candidates(index: IndexReader, reading: string): Promise<VocabularyEntry[]> {
  const end = [...reading].reverse().join('');
  const found = await Promise.all([index.heads(reading.slice(0, ENDS)), index.tails(end.slice(0, ENDS))]);
  return found.flat();
}

/** @param most what costs more is of no interest */
function costOf(word: string, stem: string, key: string, most: number): number {
  const limit = tolerance(Math.max(word.length, key.length));
  const whole = distance(word, key, Math.min(limit, most));
  if (whole !== Infinity) return whole;
  const other = stemOf(key);
  const isLong = Math.min(stem.length, other.length) >= SHORTEST;
  if (!isLong || word.startsWith('ال')) return Infinity;
  const ofStems = Math.min(limit, tolerance(Math.max(stem.length, other.length)));
  return distance(stem, other, Math.min(ofStems, most - IN_STEM)) + IN_STEM;
}

async function bySound(index: IndexReader, { key }: QueryWord): Promise<string | undefined> {
  let best: VocabularyEntry | undefined;
  for (const reading of readingsOf(key)) {
    const isLatin = /^[a-z]/u.test(reading);
    for (const entry of (
      await Promise.all(otherBeginnings(reading).map((letter) => index.heads(letter)))
    ).flat()) {
      const isOther = ARABIC.test(entry.key) === isLatin;
      if (!isOther || (best && best.frequency >= entry.frequency)) continue;
      const arabic = isLatin ? entry.key : reading;
      const latin = isLatin ? reading : entry.key;
      if (soundAlike(latin, arabic) || soundAlike(latin, arabic.replace(ENDING, ''))) best = entry;
    }
  }
  return best?.shown;
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
