import { toWords } from '../analyse/words.ts';
import { nameKey } from '../format/own-keys.ts';
import type { PageHead } from './page-text.ts';

/** The keys of all names of models. */
export function namesOfModels(pages: readonly PageHead[]): Set<string> {
  const models = pages.filter(({ facts }) => facts.type === 'model');
  return new Set(
    models.flatMap(({ names }) => names.map((name) => nameKey(toWords(name).map(({ key }) => key)))),
  );
}

/** The words in Latin letters, of some length, of all names of models. */
export function partsOfNames(pages: readonly PageHead[]): string[] {
  const words = pages
    .filter(({ facts }) => facts.type === 'model')
    .flatMap(({ names }) => names.flatMap((name) => toWords(name).map(({ key }) => key)));
  return [...new Set(words.filter((word) => /^[a-z]{3,}$/u.test(word)))].toSorted();
}

/** Words of the longest name of a model: «gpt 4o mini realtime preview 2024 12 17». */
const LONGEST_NAME = 8;

/** The models that a row of words names, each by the longest of its names that stands there. */
export function namedIn(words: readonly string[], models: ReadonlySet<string>): string[][] {
  const named: string[][] = [];
  for (let place = 0; place < words.length; place += 1) {
    for (let length = Math.min(LONGEST_NAME, words.length - place); length > 0; length -= 1) {
      const row = words.slice(place, place + length);
      if (!models.has(nameKey(row))) continue;
      named.push(row);
      place += length - 1;
      break;
    }
  }
  return named;
}
