import { withoutArticle, withoutParticle } from './clitics.ts';
import { formStemOf } from './stem.ts';
import { toWords } from './words.ts';

/** Words by which readers ask for the same. */
export interface Synonyms {
  /** What they all mean. */
  id: string;
  /** Beside the name of a model they ask something of it. */
  asks: boolean;
  /** Whether one of them finds pages that hold another. */
  alike: boolean;
  words: readonly string[];
}

/** A list of synonyms, one of whose words was found. */
export interface FoundSynonyms extends Synonyms {
  /** Its place among the lists. */
  list: number;
  /** How many words of the text it takes. */
  length: number;
}

/** The lists of synonyms, as words are looked up in them. */
export interface SynonymBook {
  /** The list that has the longest row of words with which these keys begin. */
  longest(keys: readonly string[]): FoundSynonyms | undefined;
}

/** A pronoun that is no ending of number: «إيقافها». */
const OWNER = /(?<=....)(?:هما|ها|هم)$/u;

/** Makes the book of all lists; a list's place among them is its number in the index. */
export function createSynonymBook(lists: readonly Synonyms[]): SynonymBook {
  const rows = new Map<string, number>();
  let most = 0;
  for (const [list, { words }] of lists.entries()) {
    for (const word of words) {
      const stems = stemsOf(word);
      rows.set(stems, list);
      most = Math.max(most, stems.split(' ').length);
    }
  }
  return {
    longest(keys) {
      for (let length = Math.min(most, keys.length); length > 0; length -= 1) {
        const [first = '', ...rest] = keys.slice(0, length);
        const tail = rest.map(plainStem);
        for (const [begins, isVerb] of [
          [beginsOf(first), false],
          [verbsOf(first), true],
        ] as const) {
          for (const begin of begins) {
            const list = rows.get([begin, ...tail].join(' '));
            if (list === undefined || (isVerb && !lists[list]!.asks)) continue;
            return { ...lists[list]!, list, length };
          }
        }
      }
      return undefined;
    },
  };
}

/** What forms of one word of a list have in common; forms that have it, too, say nothing new. */
export function stemsOf(word: string): string {
  return toWords(word)
    .map(({ key }) => plainStem(key))
    .join(' ');
}

function plainStem(key: string): string {
  return verbStemOf(withoutArticle(key)[0] ?? key);
}

/** What the first word of a row may be: without its article or particle, and without the pronoun of an owner. */
export function beginsOf(key: string): Set<string> {
  const bare = key.replace(OWNER, '');
  return new Set([key, bare, ...withoutArticle(bare), ...withoutParticle(bare)].map(verbStemOf));
}

/**
 * The same without what makes another person, time or voice of a verb, in writing and in dialects: «سيتوقف», «هيقفل», «بيوقفون», «انحذفت».
 */
export function verbsOf(key: string): Set<string> {
  const bare = key.replace(OWNER, '').replace(/(?<=...)ت$/u, '');
  const withPerson = bare.replace(/^[سهحبغك]?[يتنا](?=...)/u, '');
  const ofOne = withPerson.replace(/(?<=...)[وي]ن$/u, '');
  return new Set([bare, withPerson, ofOne, withPerson.replace(/^[تن](?=...)/u, '')].map(verbStemOf));
}

/** «سكروا», «سكرو» and «سكرت» are «سكر». */
function verbStemOf(key: string): string {
  return formStemOf(key).replace(/(?<=...)و$/u, '');
}
