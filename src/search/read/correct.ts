import { distance, tolerance } from '../analyse/distance.ts';
import { stemOf } from '../analyse/stem.ts';
import type { IndexReader, VocabularyEntry } from './index-reader.ts';
import type { QueryWord } from './query.ts';
import { readingsOf } from './word-hits.ts';

/** Letters by which candidates are looked up: a mistake spares the first two, or the last two. */
const ENDS = 2;

/** A slip that goes through a word's ending costs this much more than one in its stem. */
const IN_STEM = 0.25;

/**
 * The word of the site that is most like one that is nowhere in it, with the clitics that were typed before it;
 * undefined when none is near. Numbers are never corrected.
 */
export async function correct(index: IndexReader, { key, typed }: QueryWord): Promise<string | undefined> {
  if (/\d/u.test(key)) return undefined;
  let best: { shown: string; cost: number; frequency: number } | undefined;
  for (const reading of readingsOf(key)) {
    for (const entry of await candidates(index, reading)) {
      if (entry.key.includes(' ')) continue;
      const cost = costOf(reading, entry.key);
      if (cost === Infinity || (best && rankOf(best) <= rankOf({ ...entry, cost }))) continue;
      const clitics = typed.slice(0, Math.max(0, typed.length - reading.length));
      best = { ...entry, cost, shown: (key === reading ? '' : clitics) + entry.shown };
    }
  }
  return best?.shown;
}

/** Cheaper first; of equals the commoner. */
function rankOf({ cost, frequency }: { cost: number; frequency: number }): number {
  return cost - frequency / 100;
}

async function candidates(index: IndexReader, reading: string): Promise<VocabularyEntry[]> {
  const end = [...reading].reverse().join('');
  const found = await Promise.all([index.heads(reading.slice(0, ENDS)), index.tails(end.slice(0, ENDS))]);
  return found.flat();
}

function costOf(word: string, key: string): number {
  const limit = tolerance(Math.max(word.length, key.length));
  const whole = distance(word, key, limit);
  if (whole !== Infinity) return whole;
  const stems = [stemOf(word), stemOf(key)] as const;
  return distance(...stems, Math.min(limit, tolerance(Math.max(stems[0].length, stems[1].length)))) + IN_STEM;
}
