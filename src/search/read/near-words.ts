import { distance, tolerance } from '../analyse/distance.ts';
import { otherBeginnings, soundAlike } from '../analyse/sounds.ts';
import { stemOf } from '../analyse/stem.ts';
import type { IndexReader, VocabularyEntry } from './index-reader.ts';
import type { QueryWord } from './query.ts';
import { readingsOf } from './word-hits.ts';

/** Letters by which candidates are looked up: a mistake spares the first two, or the last two. */
export const ENDS = 2;

/** Of fewer letters every one would have to be right, and a reader who has typed no more is about to go on. */
export const SHORTEST = 4;

/** One swap, or one neighbouring key. */
export const ONE_SLIP = 0.75;

/** Letters of the Arabic alphabet alone. */
export const ARABIC = /^[\u0621-\u064A]+$/u;

/**
 * A slip beside endings that differ costs this much more. Stems of fewer letters than the shortest word, and of words
 * whose article may be none, are alike by chance.
 */
const IN_STEM = 0.25;

/**
 * The words of the site that are like one, nearest first: of a word that stands on the site itself, and with none of its
 * neighbours, so that only what stands beside them can be meant.
 */
export async function wordsLike(index: IndexReader, { key, typed }: QueryWord): Promise<string[]> {
  if (/\d/u.test(key)) return [];
  const found = new Map<string, number>();
  for (const reading of readingsOf(key)) {
    if (reading.length < SHORTEST - 1) continue;
    const most = Math.max(1, tolerance(reading.length));
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
      stemOf(key) !== stemOf(reading) && distance(reading, key, ONE_SLIP) < Infinity;
    near.push(...(await candidates(index, reading)).filter(isSlip));
  }
  return near.toSorted((a, b) => b.frequency - a.frequency)[0]?.shown;
}

/** Endings of forms that a name in Latin letters does not have. */
const ENDING = /(?:ات|ون|ين|يه|ها)$/u;

/** The word of the site with nearly the same letters, with the clitics that were typed before it. */
export async function byLetters(index: IndexReader, { key, typed }: QueryWord): Promise<string | undefined> {
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

/** Words of the site that begin or end as one does. */
export async function candidates(index: IndexReader, reading: string): Promise<VocabularyEntry[]> {
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

/** The word of the site, in the other script, that sounds the same. */
export async function bySound(index: IndexReader, { key }: QueryWord): Promise<string | undefined> {
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
