import { learnCorpus, type Base, type Corpus } from './corpus.ts';

/** What a corpus has said of words, for a build to come. */
export interface KeptAnswers {
  /** Folded words of names, of which none is cut. */
  names: string[];
  words: string[];
  /** Of each word, 1 where it stands in a page, and not only in what pages are asked by. */
  inPages: Uint8Array;
  bases: Base[];
  relatives: (readonly string[])[];
}

/** What the words of all pages tell of one another, beside what they told before. */
export interface Answers {
  corpus: Corpus;
  /** The words of before of which something else is said now. */
  changed: ReadonlySet<string>;
}

/**
 * Learns the corpus, and which words have other answers than before: the pages without any of them have the keys that they had.
 *
 * @param words every word of the pages, each once, as written
 * @param names folded words of names, which are never cut
 */
export function learnAnswers(
  words: ReadonlySet<string>,
  names: ReadonlySet<string>,
  before?: KeptAnswers,
): Answers {
  if (!before) return { corpus: learnCorpus(words, names), changed: new Set() };
  const places = new Map(before.words.map((word, place) => [word, place]));
  if (isSameSet(names, before.names) && isSameCorpus(words, places, before)) {
    return { corpus: knownCorpus(places, before, () => learnCorpus(words, names)), changed: new Set() };
  }
  const corpus = learnCorpus(words, names);
  const isChanged = (word: string, place: number): boolean => {
    const { key, shown } = corpus.baseOf(word);
    const base = before.bases[place]!;
    return (
      key !== base.key ||
      shown !== base.shown ||
      corpus.relativesOf(word).join() !== before.relatives[place]!.join()
    );
  };
  return { corpus, changed: new Set(before.words.filter(isChanged)) };
}

/**
 * What a corpus says of all words that pages are made of.
 *
 * @param words those that stand in the pages
 * @param others those by which pages are asked alone
 */
export function keepAnswers(
  corpus: Corpus,
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
  names: ReadonlySet<string>,
): KeptAnswers {
  const all = [...words.union(others)];
  return {
    names: [...names],
    words: all,
    inPages: Uint8Array.from(all, (word) => Number(words.has(word))),
    bases: all.map((word) => corpus.baseOf(word)),
    relatives: all.map((word) => corpus.relativesOf(word)),
  };
}

function isSameSet(one: ReadonlySet<string>, other: readonly string[]): boolean {
  return one.size === other.length && other.every((item) => one.has(item));
}

function isSameCorpus(
  words: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
  { inPages }: KeptAnswers,
): boolean {
  if (words.size !== inPages.reduce((sum, one) => sum + one, 0)) return false;
  for (const word of words) if (inPages[places.get(word) ?? -1] !== 1) return false;
  return true;
}

/** A corpus that is learned only where a word is asked for of which nothing was said before. */
function knownCorpus(
  places: ReadonlyMap<string, number>,
  { bases, relatives }: KeptAnswers,
  learn: () => Corpus,
): Corpus {
  let learned: Corpus | undefined;
  const others = (): Corpus => (learned ??= learn());
  return {
    baseOf: (raw) => bases[places.get(raw) ?? -1] ?? others().baseOf(raw),
    relativesOf: (raw) => relatives[places.get(raw) ?? -1] ?? others().relativesOf(raw),
  };
}
