import {
  beginsOf,
  createSynonymBook,
  stemsOf,
  verbsOf,
  type SynonymBook,
  type Synonyms,
} from '../analyse/synonym-book.ts';

/**
 * A book of synonyms for whole sites: of each word it remembers whether a row of the lists can begin with it, which hardly any
 * does. Browsers, which look up a few words, do without.
 */
export function createQuickBook(lists: readonly Synonyms[]): SynonymBook {
  const book = createSynonymBook(lists);
  const firsts = new Set(lists.flatMap(({ words }) => words.map((word) => stemsOf(word).split(' ')[0]!)));
  const begins = new Map<string, boolean>();
  return {
    longest(keys) {
      const [first = ''] = keys;
      let can = begins.get(first);
      if (can === undefined) {
        can = [...beginsOf(first), ...verbsOf(first)].some((stem) => firsts.has(stem));
        begins.set(first, can);
      }
      return can ? book.longest(keys) : undefined;
    },
  };
}
