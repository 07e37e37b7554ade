import { correctName } from './correct-name.ts';
import { correctAny, correctQuery, correctTogether } from './correct-query.ts';
import type { Hit } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { isForeign, withMost } from './most-of-query.ts';
import { slipOf } from './near-words.ts';
import { onOtherKeyboard } from './other-keyboard.ts';
import { inOtherWords } from './other-words.ts';
import { namesElsewhere } from './names-elsewhere.ts';
import { onlyWord, OTHER_KEYS, type QueryUnit, type QueryWord } from './query.ts';
import { areNear, closeness, isScattered, rank } from './rank.ts';
import { mayBeHeard, type Run, type SearchBooks } from './run.ts';
import { shorterQueries, type ShorterQuery } from './shorter-queries.ts';
import { withSpokenNames } from './spoken-names.ts';
import { splitHits } from './split-word.ts';
import { beginningHits } from './word-hits.ts';

/** What is shown instead of nothing. */
export interface Fallback {
  /** What it finds. */
  run: Run;
  /** Whether the query had to be corrected for it. */
  corrected: boolean;
  /** What of the query is not in what is found. */
  left: readonly string[];
  /** Shorter queries that find something, where nothing else is found. */
  parts: ShorterQuery[];
}

/**
 * Finds what to show for a query that finds nothing: its words cut in two, its last word as a beginning, its words
 * corrected, its keys read on the other layout, fewer words.
 *
 * @param ask runs another query
 */
export async function findFallback(
  books: SearchBooks,
  typed: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Fallback> {
  const { index } = books;
  const isFound = ({ matches }: Run): boolean => matches.length > 0;
  const whole = { left: [], parts: [] };
  if (await namesElsewhere(index, typed))
    return { run: { ...typed, matches: [] }, corrected: false, ...whole };
  const topic = withoutAsking(index, typed);
  if (topic) return { run: topic, corrected: false, ...whole };
  if (isFound(typed)) return surerRun(index, typed, ask);
  const apart = await withWordsCut(books, typed);
  if (isFound(apart)) return { run: apart, corrected: false, ...whole };
  const begun = await withLastBegun(index, apart);
  if (isFound(begun)) return { run: begun, corrected: false, ...whole };
  const heard = await heardRun(index, typed, ask);
  if (heard && isFound(heard)) return corrected(index, heard);
  const isShort = typed.units.length <= MOST_WORDED && typed.units.every(({ quoted }) => !quoted);
  const own = heard ?? apart;
  let worded = isShort ? await inSitesWords(books, own, ask, onlyNowhere(own)) : own;
  if (isFound(worded)) return corrected(index, worded);
  // A name is what most queries are about: what is near to one is that name, before it is anything else.
  const named = await correctQuery(index, worded, correctName);
  const ofName = named === undefined ? undefined : await ask(named);
  if (ofName && isFound(ofName)) return { run: ofName, corrected: true, ...whole };
  worded = isShort ? await inSitesWords(books, worded, ask) : worded;
  if (isFound(worded)) return corrected(index, worded);
  const retyped = await onOtherKeyboard(index, typed, ask);
  if (retyped) return { run: retyped, corrected: true, ...whole };
  const meant = await correctQuery(index, worded, correctAny);
  const fixed = meant === undefined ? undefined : await withWordsCut(books, await ask(meant));
  if (fixed && isFound(fixed) && isOfOnePiece(fixed)) return { run: fixed, corrected: true, ...whole };
  const together = await correctTogether(index, worded, ask);
  if (together) return { run: together, corrected: true, ...whole };
  for (const run of fixed ? [fixed, worded] : [worded]) {
    const some = isFound(run) ? undefined : withMost(run, index.manifest);
    // A word that was put in and is left out again says nothing.
    if (some?.left.every((word) => typed.query.includes(word)))
      return { ...some, corrected: run !== apart, parts: [] };
  }
  return { run: apart, corrected: false, left: [], parts: shorterQueries(apart, index.manifest) };
}

/** A corrected query that finds something: by most of it, where it asks of a model whose pages have not all of it. */
function corrected(index: IndexReader, run: Run): Fallback {
  const { units, matches, about } = run;
  const asks = units.some(({ synonyms }, place) => synonyms?.asks && !about?.subjects.has(place));
  const isAnswered = !asks || !about?.pages.size || matches.some(({ page }) => about.pages.has(page));
  const some = isAnswered ? undefined : withMost(run, index.manifest);
  return { run, left: [], ...some, corrected: true, parts: [] };
}

/** The list of words that ask whether something still is, or what became of it. */
const STATE = 'usable';

/**
 * What a query finds that asks what became of something, and names no model, by the rest of it, where a page has that in its title:
 * «شو صار بدعوى فلوريدا» is about the lawsuit, and no page says «صار».
 */
function withoutAsking(index: IndexReader, run: Run): Run | undefined {
  if (run.about) return undefined;
  const places = run.units.flatMap(({ synonyms }, place) => (synonyms?.id === STATE ? [] : [place]));
  if (places.length === 0 || places.length === run.units.length) return undefined;
  const hits = places.map((place) => run.hits[place]!);
  const matches = rank(hits, index.manifest);
  const isTitled = matches.some((match) => match.hits.every(({ inTitle }) => inTitle));
  return isTitled ? { ...run, units: places.map((place) => run.units[place]!), hits, matches } : undefined;
}

/** What a query finds with its names by ear written as their owners write them; undefined where it has none. */
async function heardRun(
  index: IndexReader,
  { query }: Run,
  ask: (query: string) => Promise<Run>,
): Promise<Run | undefined> {
  const heard = await withSpokenNames(index, query);
  return heard === undefined ? undefined : ask(heard);
}

/** A query in the site's words; as it was, where these find no more. */
async function inSitesWords(
  books: SearchBooks,
  run: Run,
  ask: (query: string) => Promise<Run>,
  isRead?: (words: readonly QueryWord[]) => boolean,
): Promise<Run> {
  const query = await inOtherWords(books.index, run.query, isRead);
  return query === undefined ? run : withWordsCut(books, await ask(query));
}

/**
 * Whether some words in a row have one that is nowhere: «agent» beside a name has no need of another word, and «computer-use-preveiw»
 * is a name with a slip.
 */
function onlyNowhere({ units, hits }: Run): (words: readonly QueryWord[]) => boolean {
  const nowhere = new Set(
    units
      .filter(({ segments }, place) => segments.length === 1 && hits[place]!.size === 0)
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
  if (mayBeHeard(typed)) {
    const heard = await heardRun(index, typed, ask);
    const isHeard = heard?.about !== undefined;
    return { run: isHeard ? heard : typed, corrected: isHeard, left: [], parts: [] };
  }
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

/** Words that are nowhere are looked for as two in a row. */
async function withWordsCut(books: SearchBooks, run: Run): Promise<Run> {
  const hits = await Promise.all(
    run.hits.map((found, place) => {
      const word = onlyWord(run.units[place]);
      return found.size === 0 && word ? splitHits(books, word) : found;
    }),
  );
  return { ...run, hits, matches: rank(hits, books.index.manifest, run.about) };
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
