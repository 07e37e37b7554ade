import { isStopWord } from '../analyse/stop-words.ts';
import type { FoundSynonyms, SynonymBook } from '../analyse/synonym-book.ts';
import { toWords, type Word } from '../analyse/words.ts';
import type { KnownDate } from '../format/own-keys.ts';
import type { FoundDate } from './dates.ts';
import type { FoundName, NameBook } from './name-book.ts';

/** A longer query is a pasted text; its beginning is searched for. */
const LONGEST = 200;
const MOST_UNITS = 12;

/** A word of a query. */
export interface QueryWord extends Word {
  /** The word as it was typed. */
  typed: string;
  /** What stood between it and the word before, if they were written in one, or else a space. */
  before: string;
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
  /** The date that the words are, in whatever form. */
  date?: KnownDate | undefined;
  /** The list of synonyms that has the words. */
  synonyms?: FoundSynonyms | undefined;
}

/** What readers' words are looked up in. */
export interface Books {
  names: NameBook;
  synonyms: SynonymBook;
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

/** An address beside other words, in a message that was pasted. */
const ADDRESS = /(?<=\S\s+)https?:\/\/\S+|https?:\/\/\S+(?=\s+\S)/giu;

/** Quotation marks of JSON are none of a reader's. */
const JSON_TEXT = /^\s*\{|["']\s*:\s*["'{]/u;

/** Signs inside a word, which the other layout has letters for: «;,];s». */
export const OTHER_KEYS = /[a-z][;\][`,][a-z;\][`,]|[;\][`,]{2}/iu;

/** What of a reader's text is looked at: marks of direction and addresses taken out, and cut where it is too long for a query. */
export function toSource(text: string): string {
  return text.replace(DIRECTION, '').replaceAll(ADDRESS, ' ').slice(0, LONGEST);
}

/**
 * Cuts what a reader typed into units: quotations, dates, words written in one, names with their numbers, words in a row of
 * a list of synonyms, single words.
 *
 * @param dates the dates in the text as `toSource` gives it
 */
export function parseQuery(text: string, books: Books, dates: readonly FoundDate[] = []): Query {
  const source = toSource(text);
  const units: QueryUnit[] = [];
  let at = 0;
  const plain = (end: number): void => {
    units.push(...plainUnits(toQueryWords(source.slice(at, end)), books));
  };
  const quotations = JSON_TEXT.test(source) ? [] : [...source.matchAll(QUOTED)];
  const isQuoted = ({ start, end }: FoundDate): boolean =>
    quotations.some(({ index, 0: whole }) => start < index + whole.length && index < end);
  const others = [
    ...quotations.map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      quoted: match[1]!,
    })),
    ...dates.filter((found) => !isQuoted(found)).map((found) => ({ ...found, quoted: undefined })),
  ].toSorted((a, b) => a.start - b.start);
  for (const { start, end, quoted, ...found } of others) {
    plain(start);
    const segments = toQueryWords(quoted ?? source.slice(start, end)).map((word): Segment => ({
      words: [word],
    }));
    if (quoted === undefined) units.push({ segments, quoted: false, date: (found as FoundDate).date });
    else if (segments.some(isTelling)) units.push({ segments, quoted: true });
    at = end;
  }
  plain(source.length);
  return {
    units: units.slice(0, MOST_UNITS),
    onlyStopWords: units.length === 0 && toWords(source).length > 0,
  };
}

/** The words of a reader's text. */
export function toQueryWords(text: string): QueryWord[] {
  return toWords(text).map((word, place, all) => ({
    ...word,
    typed: text.slice(word.start, word.end),
    before: word.joined ? text.slice(all[place - 1]!.end, word.start) : ' ',
  }));
}

/** Words in a row as they were typed: «gpt-4o» and not «gpt 4o». */
export function asTyped([first, ...others]: readonly QueryWord[]): string {
  return (first?.typed ?? '') + others.map(({ before, typed }) => before + typed).join('');
}

function plainUnits(words: readonly QueryWord[], { names, synonyms }: Books): QueryUnit[] {
  const units: { segments: Segment[]; synonyms?: FoundSynonyms | undefined }[] = [];
  for (let at = 0; at < words.length;) {
    // «tts-1» is a name, and «tts» a word of many.
    const isPart = words[at]!.joined || words[at + 1]?.joined === true;
    const row = isPart ? undefined : synonyms.longest(words.slice(at).map(({ key }) => key));
    const name = row && row.length > 1 ? undefined : names.longest(words.slice(at));
    const length = name?.length ?? row?.length ?? 1;
    const taken = words.slice(at, at + length);
    const segments: Segment[] = name ? [{ words: taken, name }] : taken.map((word) => ({ words: [word] }));
    const last = units.at(-1);
    if (last && !row && belongsTo(segments[0]!, last.segments.at(-1)!)) last.segments.push(...segments);
    else units.push({ segments, synonyms: name ? undefined : row });
    at += length;
  }
  return units
    .filter(({ synonyms, segments }) => synonyms?.asks || isRow(synonyms) || segments.some(isTelling))
    .map((unit) => ({ ...unit, quoted: false }));
}

/** Whether words are a row of a list: together they tell a page, although none does alone: «من نحن». */
function isRow(synonyms: FoundSynonyms | undefined): boolean {
  return synonyms !== undefined && synonyms.length > 1;
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

/** A unit as it was typed. */
export function typedOf({ segments, quoted }: QueryUnit): string {
  const words = asTyped(segments.flatMap((segment) => segment.words));
  return quoted ? `«${words}»` : words;
}
