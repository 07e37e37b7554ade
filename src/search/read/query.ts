import { isStopWord } from '../analyse/stop-words.ts';
import { toWords, type Word } from '../analyse/words.ts';
import type { FoundName, NameBook } from './name-book.ts';

/** A longer query is a pasted text; its beginning is searched for. */
const LONGEST = 200;
const MOST_UNITS = 12;

/** A word of a query. */
export interface QueryWord extends Word {
  /** The word as it was typed. */
  typed: string;
}

/** A word, or the words of one name. */
export interface Segment {
  words: readonly QueryWord[];
  /** The name that the words are, if they are one. */
  name?: FoundName | undefined;
}

/** What a page must have: segments in a row. */
export interface QueryUnit {
  segments: readonly Segment[];
  /** Between quotation marks: these words in this order, and not their relatives. */
  quoted: boolean;
}

export interface Query {
  units: readonly QueryUnit[];
  /** Whether it has words, but none that tell one page from another. */
  onlyStopWords: boolean;
}

/**
 * Marks of direction, which come along when a name is copied from a page. A word is shown as it was typed, so one that is left in
 * a word would look like a correction: «GPT» for «GPT».
 */
const DIRECTION = /\p{Bidi_Control}/gu;

const QUOTED = /["“”«»„]([^"“”«»„]+)["“”«»„]/gu;

/** Cuts what a reader typed into units: quotations, words written in one, names with their numbers, single words. */
export function parseQuery(text: string, names: NameBook): Query {
  const source = text.replace(DIRECTION, '').slice(0, LONGEST);
  const units: QueryUnit[] = [];
  let at = 0;
  for (const match of source.matchAll(QUOTED)) {
    units.push(...plainUnits(wordsOf(source.slice(at, match.index)), names));
    const segments = wordsOf(match[1]!).map((word): Segment => ({ words: [word] }));
    if (segments.some(isTelling)) units.push({ segments, quoted: true });
    at = match.index + match[0].length;
  }
  units.push(...plainUnits(wordsOf(source.slice(at)), names));
  return {
    units: units.slice(0, MOST_UNITS),
    onlyStopWords: units.length === 0 && toWords(source).length > 0,
  };
}

function wordsOf(text: string): QueryWord[] {
  return toWords(text).map((word) => ({ ...word, typed: text.slice(word.start, word.end) }));
}

function plainUnits(words: readonly QueryWord[], names: NameBook): QueryUnit[] {
  const units: Segment[][] = [];
  for (let at = 0; at < words.length;) {
    const name = names.longest(words.slice(at));
    const length = name?.length ?? 1;
    const segment: Segment = { words: words.slice(at, at + length), name };
    const last = units.at(-1);
    if (last && belongsTo(segment, last.at(-1)!)) last.push(segment);
    else units.push([segment]);
    at += length;
  }
  return units
    .filter((segments) => segments.some(isTelling))
    .map((segments) => ({ segments, quoted: false }));
}

/** Words written in one belong together; so does a version to the name before it: «GPT 4.5», «جي بي تي 5». */
function belongsTo({ words: [word], name }: Segment, before: Segment): boolean {
  if (word!.joined) return true;
  const isVersion = /^\d/u.test(word!.key) || /^\d/u.test(name?.name ?? '');
  return isVersion && before.name !== undefined;
}

/** Whether a segment is searched for, and not passed over as a gap between others. */
export function isTelling({ words, name }: Segment): boolean {
  return name !== undefined || words.some(({ key }) => !isStopWord(key));
}

/** The word of a unit that has no other, and may be mistyped. */
export function onlyWord(unit: QueryUnit | undefined): QueryWord | undefined {
  const [segment, ...others] = unit?.segments ?? [];
  const isOne = others.length === 0 && segment?.words.length === 1 && !unit!.quoted;
  return isOne ? segment.words[0] : undefined;
}
