import type { Manifest } from '../format/manifest.ts';
import { FEWEST_OF_TEXT, OWN, type About } from './about.ts';
import { onlyWord, typedOf, type QueryUnit } from './query.ts';
import { areNear, rank, rankParts, type PartMatch } from './rank.ts';
import type { Run } from './run.ts';

/** Words by which a text is known although others in it are nowhere. */
const FEWEST_KNOWN = 3;

/** The part of a text's words that a page has which it is copied from. */
const COPIED = 0.7;

/**
 * What is found of most of a query: of what the best page has of it. What it names is never left out, nor what stands in
 * quotation marks or is a date; and what is left out is less than what is kept, or as much beside a name, unless something is asked of that.
 */
export function withMost(run: Run, manifest: Manifest): { run: Run; left: readonly string[] } | undefined {
  const { units, hits, about } = run;
  if (isForeign(run)) return undefined;
  const isMessage = about !== undefined && units.length >= FEWEST_OF_TEXT;
  const isKept = (unit: QueryUnit, place: number): boolean =>
    about?.subjects.has(place) === true ||
    unit.quoted ||
    unit.date !== undefined ||
    (!isMessage && isIdentifier(unit));
  const needed = units.flatMap((unit, place) => (isKept(unit, place) ? [place] : []));
  const ranked = rankParts(hits, manifest, about).filter((match) =>
    needed.every((place) => match.hits[place]),
  );
  // What a text that names a model is about is told by the pages of that model, unless it is copied from another page.
  const asked = units.some(({ synonyms }, place) => synonyms?.asks === true && !about?.subjects.has(place));
  const isTold = about !== undefined && about.pages.size > 0 && (isMessage || asked);
  const [first] = ranked;
  const isCopied = isMessage && first !== undefined && had(first) > units.length * COPIED;
  const ofPoints = (least: number): PartMatch | undefined =>
    ranked.find(({ page }) => (about?.pages.get(page) ?? 0) >= least);
  const best =
    isTold && !isCopied ? ((isMessage ? ofPoints(OWN) : undefined) ?? ofPoints(Number.MIN_VALUE)) : first;
  if (!best) return undefined;
  const places = units.flatMap((_, place) => (best.hits[place] ? [place] : []));
  const telling = places.filter((place) => !isNumber(units[place]!)).length;
  const left = units.length - places.length;
  const isQuestion =
    isMessage ||
    (about !== undefined && units.some(({ synonyms }) => synonyms?.asks === true)) ||
    asks(run) ||
    isKindOfTopic(run);
  if (!isQuestion && !namesOneThing(run) && (needed.length > 0 ? telling < left : telling <= left))
    return undefined;
  // What the site surely does not have, «gpt-4o زرافة», is answered by nothing, but for a word or two of a long text.
  const strange = units.filter((unit, place) => hits[place]!.size === 0 && !unit.synonyms?.asks).length;
  const isOfName = isSaidOfName(run) || namesOneThing(run);
  const isMet = isMessage || asks(run) || isOfName || isKindOfTopic(run) || (isQuestion && telling > strange);
  if (strange > 0 && !isQuestion && !isOfName && lacksHead(run)) return undefined;
  const isLoose = strange > 0 && !isMet;
  if (isLoose && (telling < FEWEST_KNOWN || telling <= 2 * strange)) return undefined;
  // Two words that a page has in two places say nothing of it.
  const isApart = needed.length === 0 && telling < FEWEST_KNOWN;
  if (isApart && !areNear(best.hits.filter((hit) => hit !== undefined))) return undefined;
  const kept = places.map((place) => hits[place]!);
  const matches = rank(kept, manifest, about && moveSubjects(about, places));
  return {
    run: { ...run, units: places.map((place) => units[place]!), hits: kept, matches },
    left: units.flatMap((unit, place) => (places.includes(place) ? [] : [typedOf(unit)])),
  };
}

/** Whether a query is about what the site is not: it names what no title has, and nothing that a page is about. */
export function isForeign({ units, hits, about }: Run): boolean {
  return (
    about === undefined &&
    units.some((unit, place) => isNamed(unit) && ![...hits[place]!.values()].some(({ inTitle }) => inTitle))
  );
}

function had({ hits }: PartMatch): number {
  return hits.filter((hit) => hit !== undefined).length;
}

/** Words with which a question begins, in writing, in dialects and in English. */
const QUESTION =
  /(?:^|\s)(?:متى|متي|هل|كيف|لماذا|ليش|ليه|ايش|إيش|وش|شو|وين|فين|امتى|امتي|إمتى|ازاي|شلون|علاش|واش|كيفاش|وقتاش|شنو|شكون|فوقاش|قديش|ايه|إيه|مين|منو|how|when|why|what|where|is|are|will|can|does|did)(?=\s)/iu;

/** Whether a query asks something about what it names, or about the subject of a page, in whatever words. */
function asks({ query, units, hits }: Run): boolean {
  if (!QUESTION.test(query)) return false;
  return units.some((unit, place) => {
    if (hits[place - 1]?.size === 0 && isAdjective(unit)) return false;
    const found = [...hits[place]!.values()];
    if (isNamed(unit)) return found.length > 0;
    return found.some(
      ({ kind, title, inTitle }) => (kind === 'exact' && title.length > 0) || (unit.synonyms && inTitle),
    );
  });
}

/** «سيرة ذاتية»: what an adjective is said of stands before it, and where the site does not have that it is no subject. */
function isAdjective(unit: QueryUnit): boolean {
  return /^(?!ال).*[\u0621-\u064A]يه?$/u.test(onlyWord(unit)?.key ?? '');
}

/** A word before a name is said of it, «فصل GPT-4.5»; after it, it need not be. */
function isSaidOfName({ units, about }: Run): boolean {
  return units.length === 2 && about?.subjects.has(1) === true && !about.subjects.has(0);
}

/** Words of a name by which it is that of one model: «GPT-5 Instant Mini», «chatgpt-4o-latest». */
const WORDS_OF_MODEL = 3;

/** Whether a query has the whole name of a model of the site, which is what its reader looks for, whatever is said of it. */
function namesOneThing({ units, about }: Run): boolean {
  const named = units.filter((_, place) => about?.subjects.has(place) === true);
  const words = named.flatMap(({ segments }) => segments.flatMap((segment) => segment.words));
  return words.length >= WORDS_OF_MODEL;
}

/**
 * Whether the site does not have what is asked for, and only what it is asked of: a phrase begins with that in Arabic, and ends
 * with it in English. «سعر اشتراك ChatGPT» is not answered by what is said of subscriptions.
 */
function lacksHead({ units, hits }: Run): boolean {
  const isArabic = /\p{Script=Arabic}/u.test(typedOf(units[0]!));
  const place = isArabic ? 0 : units.length - 1;
  return hits[place]!.size === 0 && units[place]!.synonyms === undefined;
}

/** Participles and adjectives by their endings, and no noun: a noun is a thing of its own, which the site does not have. */
const QUALITY = /^[a-z]{2,}(?:ed|en|ing|ful|less|ous|est)$/u;

/**
 * A subject of the site that it knows in English, with an English word for what it is like: “broken promises”. The site's own
 * words for that are Arabic, so that the English one is not there says nothing.
 */
function isKindOfTopic({ units, hits }: Run): boolean {
  const [kind, topic, ...others] = units.map(onlyWord);
  const list = units[1]?.synonyms;
  if (!kind || !topic || others.length > 0 || list?.alike !== true || list.asks) return false;
  return QUALITY.test(kind.key) && [...hits[1]!.values()].some(({ inTitle }) => inTitle);
}

function isNamed({ segments }: QueryUnit): boolean {
  return segments.some(({ name }) => name !== undefined);
}

/** A number stands on many pages that have nothing else in common. */
function isNumber({ segments }: QueryUnit): boolean {
  return segments.every(({ words }) => words.every(({ key }) => /^\d+$/u.test(key)));
}

/** A name, or what is one because it has both letters and digits: «gpt-7», «v2». It means nothing without all of it. */
function isIdentifier(unit: QueryUnit): boolean {
  const letters = unit.segments.flatMap(({ words }) => words.map(({ key }) => key)).join('');
  return isNamed(unit) || (/\d/u.test(letters) && /[a-z]/u.test(letters));
}

function moveSubjects({ subjects, pages }: About, places: readonly number[]): About {
  return { subjects: new Set(places.flatMap((place, now) => (subjects.has(place) ? [now] : []))), pages };
}
