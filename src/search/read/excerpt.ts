import { isPluralOf } from '../analyse/plural-of.ts';
import { toWords, type Word } from '../analyse/words.ts';
import type { Fragment } from '../format/manifest.ts';
import type { Hit } from './hits.ts';

/** A stretch of text, and whether it is what was searched for. */
export interface MarkedText {
  text: string;
  marked: boolean;
}

/** What of a page's text a result shows. */
export interface Excerpt {
  stretches: readonly MarkedText[];
  /** Whether it begins, or ends, inside a sentence. */
  cutBefore: boolean;
  cutAfter: boolean;
  /** The heading under which it stands. */
  section: { id: string; title: string } | undefined;
  /** Every word that is marked on the page, folded, each once. */
  words: readonly string[];
}

/** Words of an excerpt; one with fewer than `SHORT` goes on in the next paragraph: a heading or a term tells little. */
const LENGTH = 28;
const SHORT = 14;

/**
 * Stands where paragraphs meet in an excerpt. By its Arabic letter mark (UAX #9) a row of names alone, too, goes from
 * right to left, each name whole.
 */
const BREAK = ' \u061C· ';

/** Between two words, the end of a sentence or of a paragraph; a point between two figures or Latin names is none. */
const SENTENCES_END = /\n|[.!?؟][^\s\p{L}\p{N}]*\s/u;

/** Words before the first mark. */
const LEAD = 6;

/** The part of a text in which most of what was searched for stands close together. */
export function toExcerpt(fragment: Fragment, hits: readonly Hit[]): Excerpt {
  const { text, sections } = fragment;
  const words = toWords(text);
  const places = markedPlaces(fragment, hits, words);
  const first = bestStart(text, words, places);
  const [start, end] = windowAt(text, words, first);
  const from = words[start]?.start ?? 0;
  const to = words[end - 1]?.end ?? text.length;
  const closing = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(to))![0].length;
  const section = sections.findLast(([at]) => at <= (words[first]?.start ?? 0));
  const marked = new Set(places);
  return {
    stretches: toStretches(text, words.slice(start, end), (index) => marked.has(start + index), [
      from,
      to + closing,
    ]),
    cutBefore: start > 0 && !SENTENCES_END.test(text.slice(words[start - 1]!.end, from)),
    cutAfter: end < words.length && !SENTENCES_END.test(text.slice(to, words[end]!.start)),
    section: section && places.length > 0 ? { id: section[1], title: section[2] } : undefined,
    words: [...new Set(places.map((place) => words[place]!.key))],
  };
}

function markedPlaces({ also }: Fragment, hits: readonly Hit[], words: readonly Word[]): number[] {
  const placesOf = (key: string): readonly number[] =>
    also[key] ?? words.flatMap((word, place) => (isPluralOf(word.key, key) ? [place] : []));
  const places = hits.flatMap((hit) => [...hit.body, ...hit.also.flatMap(placesOf)]);
  return [...new Set(places)].filter((place) => place < words.length).sort((a, b) => a - b);
}

/** The first marked word after which, within an excerpt, most different words are marked. */
function bestStart(text: string, words: readonly Word[], places: readonly number[]): number {
  let best = { place: places[0] ?? 0, different: 0 };
  for (const [index, place] of places.entries()) {
    const end = windowAt(text, words, place)[1];
    const inside = places.slice(index).filter((other) => other < end);
    const different = new Set(inside.map((other) => words[other]!.key)).size;
    if (different > best.different) best = { place, different };
  }
  return best.place;
}

/** From which word to which: a little before a word, inside its paragraph, to an excerpt's length or a paragraph's end. */
function windowAt(text: string, words: readonly Word[], place: number): [start: number, end: number] {
  const isBreak = (index: number): boolean =>
    text.slice(words[index - 1]?.end ?? 0, words[index]?.start).includes('\n');
  let start = place;
  while (start > 0 && place - start < LEAD && !isBreak(start)) start -= 1;
  let end = Math.min(place + 1, words.length);
  while (end < words.length && end - start < LENGTH && !(isBreak(end) && end - start >= SHORT)) end += 1;
  while (start > 0 && end - start < LENGTH && !isBreak(start)) start -= 1;
  // No name is cut in two: «GPT-» of «GPT-4o».
  while (start > 0 && words[start]!.joined && !isBreak(start)) start -= 1;
  while (words[end]?.joined && !isBreak(end)) end += 1;
  return [start, end];
}

function toStretches(
  text: string,
  words: readonly Word[],
  isMarked: (index: number) => boolean,
  [from, to]: readonly [number, number],
): MarkedText[] {
  const stretches: MarkedText[] = [];
  let at = from;
  const push = (end: number, marked: boolean): void => {
    if (end > at) stretches.push({ text: text.slice(at, end).replaceAll('\n', BREAK), marked });
    at = Math.max(at, end);
  };
  for (const [index, { start, end }] of words.entries()) {
    if (!isMarked(index)) continue;
    push(start, false);
    push(end, true);
  }
  push(to, false);
  return stretches;
}

/** A title with the words marked that were searched for. */
export function markTitle({ title }: Fragment, hits: readonly Hit[]): MarkedText[] {
  const places = new Set(hits.flatMap((hit) => hit.title));
  return toStretches(title, toWords(title), (index) => places.has(index), [0, title.length]);
}
