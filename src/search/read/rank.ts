import type { Manifest } from '../format/manifest.ts';
import type { About } from './about.ts';
import { POINTS, type Hit, type Hits } from './hits.ts';

/** A page that has all units of a query, with how it has each. */
export interface Match {
  page: number;
  hits: readonly Hit[];
  score: number;
}

/** A page that has some units of a query: undefined for those that it lacks. */
export interface PartMatch {
  page: number;
  hits: readonly (Hit | undefined)[];
  score: number;
}

/** Saturation and length normalisation of BM25 (Robertson and Zaragoza 2009), in the usual proportions. */
const K1 = 1.2;
const B = 0.75;

/** A word on more pages than this, and on more than a tenth of all, is common. */
const COMMON = 30;

/** How close words must be to speak for each other, in words. */
export const NEAR = 8;

/** Points for what a page has beside its kind of hit; a title never lifts a relative above the word itself. */
const WEIGHTS = {
  frequency: 0.5,
  title: 1.1,
  /** For a word that readers ask by, and that is not in the title itself, or there only as another for the same. */
  asked: 0.8,
  row: 1.2,
  near: 0.4,
  wholeTitle: 1,
  /** How much of the title was searched for: a model by its name goes before what mentions it. */
  share: 1.5,
  /** Of equal merit, articles before pages about the site before announcements before models. */
  types: { a: 0.5, r: 0.1, p: 0.45 } as Readonly<Record<string, number>>,
  age: 0.05,
  /** For a page about the site that a common word names or is asked by: it tells nothing of all others. */
  common: 2,
  /** For being about what the query names; more than the best that words can do for a page that mentions it. */
  about: 1.6,
};

/**
 * The pages that have all units, best first: by how they have each (see `POINTS`) and how rare it is, in how many
 * places, in the title, and how close together. Of equals the newer comes first.
 */
export function rank(units: readonly Hits[], manifest: Manifest, about?: About): Match[] {
  const all = scorePages(units, units[0] ?? new Map(), manifest, about);
  const matches = all.filter((match): match is Match => match.hits.every((hit) => hit !== undefined));
  return inOrder(withoutOwnPages(matches, manifest));
}

/** The pages that have some of the units, best first: what they lack counts nothing. */
export function rankParts(units: readonly Hits[], manifest: Manifest, about?: About): PartMatch[] {
  const pages = new Map(units.flatMap((hits) => [...hits]));
  return inOrder(scorePages(units, pages, manifest, about));
}

/** Points, as a part of the best page's, with which a page is shown beside one, or more, that are about what was searched for. */
const MENTION = { one: 0.6, more: 0.8 };

/** Of a single word that is no name, what only mentions it is shown where no more pages than these have it in their titles. */
const FEW_TOLD = 3;

/**
 * Where the first of ranked pages is about what was searched for, or has it in its title: without those that only mention it and
 * are far below. Of a single word that few pages have in their titles, or of a name that one has, all others are kept.
 */
export function withoutMentions(matches: readonly Match[], about: About | undefined): readonly Match[] {
  const isTold = ({ page, hits }: Match): boolean =>
    about?.pages.has(page) === true || hits.every(({ inTitle }) => inTitle);
  const [first, ...others] = matches;
  if (!first || !isTold(first)) return matches;
  const told = 1 + others.filter(isTold).length;
  if (first.hits.length === 1 && told <= (about ? 1 : FEW_TOLD)) return matches;
  const least = first.score * (told === 1 ? MENTION.one : MENTION.more);
  return matches.filter((match) => isTold(match) || match.score >= least);
}

function inOrder<T extends PartMatch>(matches: T[]): T[] {
  return matches.sort((a, b) => b.score - a.score || a.page - b.page);
}

function scorePages(
  units: readonly Hits[],
  pages: Hits,
  manifest: Manifest,
  about: About | undefined,
): PartMatch[] {
  const total = manifest.lengths.length;
  const lengths = [...manifest.lengths].map((length) => 2 ** (Number.parseInt(length, 36) / 4));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, total);
  const rarities = units.map(({ size }) => Math.log(1 + (total - size + 0.5) / (size + 0.5)) + 0.1);
  const rarity = rarities.reduce((sum, one) => sum + one, 0) / rarities.length;

  const isCommon = units.length === 1 && !about && units[0]!.size > Math.max(COMMON, total / 10);
  return [...pages.keys()].map((page) => {
    const hits = units.map((all) => all.get(page));
    const had = hits.filter((hit) => hit !== undefined);
    const relative = K1 * (1 - B + B * (lengths[page]! / average));
    const length = Number.parseInt(manifest.titles[page]!, 36);
    const score = hits.reduce(
      (sum, one, place) => sum + (one ? rarities[place]! * pointsOf(one, relative, length) : 0),
      0,
    );
    const type = manifest.types[page]!;
    const names = isCommon && type === 'p' && had.every(({ inTitle, kind }) => inTitle && kind !== 'alias');
    const age = (WEIGHTS.age * page) / total;
    const bonus =
      bonusOf(had) +
      WEIGHTS.share * titleShare(had, length) ** 3 +
      WEIGHTS.about * (about?.pages.get(page) ?? 0) +
      (names ? WEIGHTS.common : 0) +
      (WEIGHTS.types[type] ?? 0);
    return { page, hits, score: score + rarity * bonus - age };
  });
}

/** The site's pages about itself are found by their titles, and by the rest when nothing else is found. */
function withoutOwnPages(matches: Match[], { types }: Manifest): Match[] {
  const others = matches.filter(
    ({ page, hits }) => types[page] !== 'p' || hits.every(({ inTitle }) => inTitle),
  );
  return others.length > 0 ? others : matches;
}

function pointsOf(hit: Hit, relative: number, length: number): number {
  const { kind, body, inTitle } = hit;
  const frequency = (body.length * (K1 + 1)) / (body.length + relative);
  const weight = POINTS[kind] / POINTS.exact;
  const titleWeight = inTitle ? (ofTitle(hit, length) === 0 ? WEIGHTS.asked : WEIGHTS.title) : 0;
  return POINTS[kind] + weight * (WEIGHTS.frequency * (frequency / (K1 + 1)) + titleWeight);
}

/** Whether a page has one word right before the other. */
export function areInRow(before: Hit, after: Hit): boolean {
  return distanceBetween(before.body, after.body) === 1 || distanceBetween(before.title, after.title) === 1;
}

/** Whether a page has each of some words close to the next; one of which only other forms are known is close to none. */
export function areNear(hits: readonly Hit[]): boolean {
  return hits.every((hit, place) => {
    const before = hits[place - 1];
    return before === undefined || closeness(before, hit) <= NEAR;
  });
}

/** Whether pages have words only far from each other, and none in its title: together they say nothing of a page. */
export function isScattered(matches: readonly Match[]): boolean {
  return matches.every(
    ({ hits }) => hits.length > 1 && !hits.some(({ inTitle }) => inTitle) && !areNear(hits),
  );
}

/** The fewest words between two, in either order, in the title or the text. */
export function closeness(a: Hit, b: Hit): number {
  return Math.min(
    ...(['title', 'body'] as const).flatMap((field) => [
      distanceBetween(a[field], b[field]),
      distanceBetween(b[field], a[field]),
    ]),
  );
}

function bonusOf(hits: readonly Hit[]): number {
  if (hits.length < 2) return 0;
  let bonus = hits.every(({ inTitle }) => inTitle) ? WEIGHTS.wholeTitle : 0;
  for (let place = 1; place < hits.length; place += 1) {
    const [before, after] = [hits[place - 1]!, hits[place]!];
    const distance = Math.min(
      distanceBetween(before.title, after.title),
      distanceBetween(before.body, after.body),
    );
    bonus += distance === 1 ? WEIGHTS.row : distance <= NEAR ? WEIGHTS.near : 0;
  }
  return bonus;
}

/**
 * The part of a title's words that was searched for; relatives of words, whose places are not known, do not count, nor what stands
 * behind the title: what else readers ask by.
 */
function titleShare(hits: readonly Hit[], length: number): number {
  const found = hits.reduce((sum, hit) => sum + (POINTS[hit.kind] / POINTS.exact) * ofTitle(hit, length), 0);
  return Math.min(1, found / Math.max(1, length));
}

/** How many places of a hit are in a title of so many words. */
export function ofTitle({ title }: Hit, length: number): number {
  return title.filter((place) => place < length).length;
}

/** The fewest words from one to the next after it; both lists are in order. */
function distanceBetween(before: readonly number[], after: readonly number[]): number {
  let least = Infinity;
  let at = 0;
  for (const place of before) {
    while (at < after.length && after[at]! <= place) at += 1;
    if (at === after.length) break;
    least = Math.min(least, after[at]! - place);
  }
  return least;
}
