import { foldText } from '../arabic/fold.ts';
import type { KnownAddress } from '../syndication/known-addresses.ts';

/** Below this two names are alike by chance. */
const LEAST = 0.45;

/** The words of an address that nothing stands at: of its last part that has any, without the ending of a file. */
export function wordsOf(path: string): string {
  const part = path
    .split('/')
    .map((one) => decode(one).replace(/\.(?:html?|php|aspx?|md)$/iu, ''))
    .findLast((one) => one !== '' && one !== 'index');
  return (part ?? '').replaceAll(/[-_+\s]+/gu, ' ').trim();
}

/** The pages whose address or title is written most like what was asked for, the nearest first. */
export function nearAddresses(asked: string, known: readonly KnownAddress[], limit: number): KnownAddress[] {
  const words = fold(asked);
  if (words === '') return [];
  return known
    .map((entry) => ({
      entry,
      likeness: Math.max(likenessOf(words, fold(wordsOf(entry[0]))), likenessOf(words, fold(entry[1]))),
    }))
    .filter(({ likeness }) => likeness >= LEAST)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** How many of their pairs of letters two texts share, from 0 to 1 (Dice's coefficient). */
function likenessOf(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  const shared = [...ofA].filter((pair) => ofB.has(pair)).length;
  return (2 * shared) / (ofA.size + ofB.size);
}

/** The pairs of letters of each word; a word's edges count, so that one letter is a word too. */
function pairsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)));
}

function fold(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
