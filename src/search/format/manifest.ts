import type { Synonyms } from '../analyse/synonym-book.ts';
import type { Choice, PageFacts } from './facts.ts';

/** The name of the manifest in the index's folder; every other file's name holds the version that the manifest is of. */
export const MANIFEST = 'search.json';

/** Characters of a hash in the name of a file: 32 bits. */
export const HASH_LENGTH = 8;

/** Files of the index that are counted: chunks of the word index, fragments of pages, and words in their three orders. */
export type CountedFile = 'chunk' | 'fragment' | Vocabulary;

/** Words for completion and correction, by how they begin and by how they end, and what a query can be completed to. */
export type Vocabulary = 'heads' | 'tails' | 'completions';

/**
 * The name of a counted file in the index's folder. It has no hash of its own: thousands of them would be most of the manifest.
 *
 * @param version the manifest's, which is another when any file is
 */
export function countedFile(version: string, kind: CountedFile, number: number): string {
  switch (kind) {
    case 'chunk':
      return `index/${version}-${number}.pf_index`;
    case 'fragment':
      return `fragment/${version}-${number}.pf_fragment`;
    default:
      return `words/${version}-${kind}-${number}.txt`;
  }
}

/** The name of the file of readers' words. */
export function readersWordsFile(version: string): string {
  return `words/${version}-readers.json`;
}

/** The name of the file of what results can be narrowed by. */
export function facetsFile(version: string): string {
  return `words/${version}-facets.json`;
}

/** What a reader's browser has to know before it can look anything up. */
export interface Manifest {
  /** Hash of all that follows and of all other files; another one is another index. */
  version: string;
  /** What the scripts that read it have to be of, see `searchEdition`. */
  edition: string;
  /**
   * Words of each page's body: the binary logarithm, times four, as one character in base 36; by page number. Newer pages have
   * lower numbers.
   */
  lengths: string;
  /** Words of each page's title, as one character in base 36. */
  titles: string;
  /** The first letter of each page's type. */
  types: string;
  /** Chunks of the word index, as `packStretches` has them; those of single keys are numbered after them, and are named by the others. */
  chunks: string;
  /** Words, by how they begin and by how they end (keys are reversed there); names and titles, by how they begin. Packed, too. */
  words: Readonly<Record<Vocabulary, string>>;
  /** Names with the ways to write them, as written; those of which one stands in the pages. */
  names: readonly (readonly string[])[];
  /** Of each name, the ways of which every word stands in the pages: the sum of 2 to the power of their places. */
  standing: readonly number[];
  /** Words by which readers ask for the same; a list's place is its number in the index. */
  synonyms: readonly Synonyms[];
  /** Words that mean another thing with «ة». */
  apart: readonly string[];
}

/** What is read only where a query finds nothing as it stands. */
export interface ReadersWords {
  /** Words of readers; the id of each list is the site's word for them. */
  lists: readonly Synonyms[];
  /** Parts of names by how they are spoken, folded; and those in Latin letters, which may be heard in a word. */
  spoken: Readonly<Record<string, string>>;
  parts: readonly string[];
  /** Names of the list that no page has, in all their forms, folded. */
  elsewhere: readonly string[];
}

/** What results can be narrowed by beside their type. It is read when a reader wants to. */
export interface Facets {
  topics: readonly Facet[];
  surfaces: readonly Facet[];
  years: readonly Facet[];
}

/** A choice, and the numbers of the pages that it leaves, each counted from the one before. */
export interface Facet extends Choice {
  pages: readonly number[];
}

/** What a result shows of a page, and what is looked through for its excerpt. */
export interface Fragment {
  /** Address under the site's root, without a leading slash. */
  url: string;
  title: string;
  facts: PageFacts;
  /** The readers' own text, a block a line. */
  text: string;
  /** Headings with ids: where each begins in the text, its id and words. */
  sections: readonly (readonly [at: number, id: string, title: string])[];
  /** Places of the words that are found by other keys than their own, which no pattern tells: irregular plurals, parts. */
  also: Readonly<Record<string, readonly number[]>>;
}
