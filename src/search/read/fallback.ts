import type { Manifest } from '../format/manifest.ts';
import { correct, correctName, correctPair, slipOf, wordsLike } from './correct.ts';
import type { Hit } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { isForeign, withMost } from './most-of-query.ts';
import { onOtherKeyboard } from './other-keyboard.ts';
import { inOtherWords } from './other-words.ts';
import { onlyWord, OTHER_KEYS, typedOf, type QueryUnit, type QueryWord } from './query.ts';
import { areInRow, areNear, closeness, isScattered, rank, type Match } from './rank.ts';
import type { Run } from './run.ts';
import { withSpokenNames } from './spoken-names.ts';
import { splitHits } from './split-word.ts';
import { beginningHits } from './word-hits.ts';

/** What a long query can be shortened to grows fast: so many ways are tried of a length, and so many offered. */
const MOST_TRIED = 50;
const MOST_OFFERED = 4;

/** What is shown instead of nothing. */
export interface Fallback {
  /** What it finds. */
  run: Run;
  /** Whether the query had to be corrected for it. */
  corrected: boolean;
  /** What of the query is not in what is found. */
  left: readonly string[];
  /** Shorter queries that find something, where nothing else is found. */
  parts: { query: string; total: number }[];
}

/**
 * Finds what to show for a query that finds nothing: its words cut in two, its last word as a beginning, its words
 * corrected, its keys read on the other layout, fewer words.
 *
 * @param ask runs another query
 */
export async function findFallback(
  index: IndexReader,
  typed: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Fallback> {
  const isFound = ({ matches }: Run): boolean => matches.length > 0;
  const whole = { left: [], parts: [] };
  if (isFound(typed)) return surerRun(index, typed, ask);
  const apart = await withWordsCut(index, typed);
  if (isFound(apart)) return { run: apart, corrected: false, ...whole };
  const begun = await withLastBegun(index, apart);
  if (isFound(begun)) return { run: begun, corrected: false, ...whole };
  const spoken = await withSpokenNames(index, typed.query);
  const heard = spoken === undefined ? undefined : await ask(spoken);
  if (heard && isFound(heard)) return corrected(index, heard);
  const isShort = typed.units.length <= MOST_WORDED && typed.units.every(({ quoted }) => !quoted);
  const own = heard ?? apart;
  let worded = isShort ? await inSitesWords(index, own, ask, onlyNowhere(own)) : own;
  if (isFound(worded)) return corrected(index, worded);
  // A name is what most queries are about: what is near to one is that name, before it is anything else.
  const named = await correctQuery(index, worded, correctName);
  const ofName = named === undefined ? undefined : await ask(named);
  if (ofName && isFound(ofName)) return { run: ofName, corrected: true, ...whole };
  worded = isShort ? await inSitesWords(index, worded, ask) : worded;
  if (isFound(worded)) return corrected(index, worded);
  const retyped = await onOtherKeyboard(index, typed, ask);
  if (retyped) return { run: retyped, corrected: true, ...whole };
  const meant = await correctQuery(index, worded, correctAny);
  const fixed = meant === undefined ? undefined : await withWordsCut(index, await ask(meant));
  if (fixed && isFound(fixed) && isOfOnePiece(fixed)) return { run: fixed, corrected: true, ...whole };
  const together = await correctTogether(index, worded, ask);
  if (together) return { run: together, corrected: true, ...whole };
  for (const run of fixed ? [fixed, worded] : [worded]) {
    const some = isFound(run) ? undefined : withMost(run, index.manifest);
    // A word that was put in and is left out again says nothing.
    if (some?.left.every((word) => typed.query.includes(word)))
      return { ...some, corrected: run !== apart, parts: [] };
  }
  return { run: apart, corrected: false, left: [], parts: partsOf(apart, index.manifest) };
}

/** A corrected query that finds something: by most of it, where it asks of a model whose pages have not all of it. */
function corrected(index: IndexReader, run: Run): Fallback {
  const { units, matches, about } = run;
  const asks = units.some(({ synonyms }, place) => synonyms?.asks && !about?.subjects.has(place));
  const isAnswered = !asks || !about?.pages.size || matches.some(({ page }) => about.pages.has(page));
  const some = isAnswered ? undefined : withMost(run, index.manifest);
  return { run, left: [], ...some, corrected: true, parts: [] };
}

/** A query in the site's words; as it was, where these find no more. */
async function inSitesWords(
  index: IndexReader,
  run: Run,
  ask: (query: string) => Promise<Run>,
  isRead?: (words: readonly QueryWord[]) => boolean,
): Promise<Run> {
  const query = await inOtherWords(index, run.query, isRead);
  return query === undefined ? run : withWordsCut(index, await ask(query));
}

/** Whether some words in a row have one that is nowhere: «agent» beside a name has no need of another word. */
function onlyNowhere({ units, hits }: Run): (words: readonly QueryWord[]) => boolean {
  const nowhere = new Set(
    units
      .filter((_, place) => hits[place]!.size === 0)
      .flatMap(({ segments }) => segments.flatMap(({ words }) => words.map(({ key }) => key))),
  );
  return (words) => words.some(({ key }) => nowhere.has(key));
}

/** What to show for a query that finds something, where that is likely not what was meant. */
async function surerRun(
  index: IndexReader,
  typed: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Fallback> {
  if (OTHER_KEYS.test(typed.query)) {
    const meant = await onOtherKeyboard(index, typed, ask);
    if (meant) return { run: meant, corrected: true, left: [], parts: [] };
  }
  if (isScattered(typed.matches))
    return {
      run: isForeign(typed) ? { ...typed, matches: [] } : typed,
      corrected: false,
      left: [],
      parts: [],
    };
  const word = typed.units.length === 1 ? onlyWord(typed.units[0]) : undefined;
  if (word) {
    const isDerived = typed.matches.some(({ hits }) => hits.some(({ kind }) => kind === 'derived'));
    const better = isDerived ? await slipOf(index, word) : await correctName(index, [word]);
    const run = better === undefined ? undefined : await ask(better);
    const isTitled = run?.matches.some(({ hits }) => hits.some(({ inTitle }) => inTitle)) === true;
    if (run && isTitled) return { run, corrected: true, left: [], parts: [] };
  } else {
    const some = withMost(typed, index.manifest);
    if (some) return { ...some, corrected: false, parts: [] };
  }
  return { run: typed, corrected: false, left: [], parts: [] };
}

/** In so many words a word stands beside another. */
const BESIDE = 3;

function lastTwo(hits: readonly Hit[]): [Hit, Hit] {
  return [hits.at(-2)!, hits.at(-1)!];
}

/** A longer text is not put into other words: it says enough in its own. */
const MOST_WORDED = 6;

/**
 * Whether a fixed query makes sense: words of which one was another stand beside each other somewhere, or are about a thing
 * that is named. «أسعار الذهب اليوم» is not «إشعار الذهب اليوم», because a page has all three.
 */
function isOfOnePiece({ units, matches, about }: Run): boolean {
  const isName = ({ segments }: QueryUnit): boolean => segments.some(({ name }) => name !== undefined);
  return about !== undefined || units.some(isName) || matches.some(({ hits }) => areNear(hits));
}

/**
 * A query of words that stand nowhere together, with another word for one of them that does stand beside its neighbour:
 * a slip may make one that the site has elsewhere, or one too short to be fixed alone, «الضبط الدقق».
 */
async function correctTogether(
  index: IndexReader,
  { query, units, hits, about }: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Run | undefined> {
  if (units.length < 2 || units.length > MOST_TOGETHER) return undefined;
  if (hits.filter(({ size }) => size === 0).length > 1) return undefined;
  const places = units
    .map((_, place) => place)
    .filter((place) => onlyWord(units[place]) && !units[place]!.synonyms && !about?.subjects.has(place))
    .toSorted((a, b) => hits[a]!.size - hits[b]!.size);
  for (const place of places) {
    const word = onlyWord(units[place])!;
    for (const other of (await wordsLike(index, word)).slice(0, MOST_LIKE)) {
      const run = await ask(query.replace(word.typed, other));
      const isBeside = ({ hits: all }: Match): boolean =>
        [place - 1, place].some((at) => all[at] && all[at + 1] && areInRow(all[at], all[at + 1]!));
      // Two words that have become one name or one row of synonyms stand beside each other, too.
      const isOne = run.units.length < units.length && run.matches.length > 0;
      if (isOne || run.matches.some(isBeside)) return run;
    }
  }
  return undefined;
}

/** In a query of more words something is said of them that no page need say. */
const MOST_TOGETHER = 3;
const MOST_LIKE = 4;

/** How a unit that is nowhere is fixed; undefined when nothing is near to it. */
type Fix = (index: IndexReader, words: readonly QueryWord[]) => Promise<string | undefined>;

const correctAny: Fix = async (index, words) => {
  const name = await correctName(index, words);
  return name ?? (words.length === 1 ? await correct(index, words[0]!) : undefined);
};

/** Words that are nowhere are looked for as two in a row. */
async function withWordsCut(index: IndexReader, run: Run): Promise<Run> {
  const hits = await Promise.all(
    run.hits.map((found, place) => {
      const word = onlyWord(run.units[place]);
      return found.size === 0 && word ? splitHits(index, word) : found;
    }),
  );
  return { ...run, hits, matches: rank(hits, index.manifest, run.about) };
}

/** The last word may be being typed, although what there is of it is a word, too. */
async function withLastBegun(index: IndexReader, run: Run): Promise<Run> {
  const last = onlyWord(run.units.at(-1));
  if (!last || run.units.length < 2) return run;
  const hits = [...run.hits.slice(0, -1), await beginningHits(index, last.key)];
  const matches = rank(hits, index.manifest, run.about);
  // What a beginning finds elsewhere on a page is found by chance: «gpt-4o برتقال» on one that says «البرتقالي».
  return { ...run, hits, matches: matches.filter((match) => closeness(...lastTwo(match.hits)) <= BESIDE) };
}

/**
 * A query that finds nothing, with the nearest word of the site for each that is nowhere in it; undefined when one of
 * them is near to none. Two words may be one, or a name of two.
 */
async function correctQuery(
  index: IndexReader,
  { query: typed, units, hits }: Run,
  fix: Fix,
): Promise<string | undefined> {
  const words = units.map(onlyWord);
  let query = typed;
  for (let place = 0; place < words.length; place += 1) {
    const [word, next] = words.slice(place, place + 2);
    const pair = fix === correctAny && word && next && (await correctPair(index, word, next));
    if (pair) {
      const from = query.indexOf(word!.typed);
      const to = query.indexOf(next!.typed, from) + next!.typed.length;
      query = query.slice(0, from) + pair + query.slice(to);
      place += 1;
      continue;
    }
    if (hits[place]!.size > 0) continue;
    const mistyped = word ? [word] : units[place]!.segments.flatMap((segment) => segment.words);
    const better = await (word ? fix : correctName)(index, mistyped);
    if (better === undefined) return undefined;
    const from = query.indexOf(mistyped[0]!.typed);
    const to = query.indexOf(mistyped.at(-1)!.typed, from) + mistyped.at(-1)!.typed.length;
    query = query.slice(0, from) + better + query.slice(to);
  }
  return query === typed ? undefined : query;
}

/** The query without as few of its units as leaves something to be found, in the ways that do. */
function partsOf({ units, hits }: Run, manifest: Manifest): { query: string; total: number }[] {
  let tried = [units.map((_, place) => place)];
  while (tried[0] && tried[0].length > 1) {
    const shorter = tried.flatMap((places) => places.map((left) => places.filter((place) => place !== left)));
    tried = [...new Map(shorter.map((places) => [places.join(), places])).values()].slice(0, MOST_TRIED);
    const parts = tried
      .map((places) => ({
        query: places.map((place) => typedOf(units[place]!)).join(' '),
        total: rank(
          places.map((place) => hits[place]!),
          manifest,
        ).length,
      }))
      .filter(({ total }) => total > 0);
    if (parts.length > 0) return parts.slice(0, MOST_OFFERED);
  }
  return [];
}
