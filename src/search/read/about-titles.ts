import type { Manifest } from '../format/manifest.ts';
import { COMMON, isNameOnly, mayName, type About } from './about.ts';
import type { Hits } from './hits.ts';
import type { QueryUnit } from './query.ts';
import { ofTitle } from './rank.ts';

/** A name with more pages than this in whose titles it stands names no one thing: «GPT». */
const MOST_PAGES = 30;

/** Points of an announcement with the name in its title; of a model the more, the more of its name it is: «Sora 2» before «sora-2-2025-12-08». */
const IN_TITLE = 0.55;
const MODEL_IN_TITLE = 0.2;
const OF_NAME = 1.1;

/** A name that stands alone lifts the model of whose title it is so much, and no other page: who types «Sora» may want any of them. */
const MOST_OF_TITLE = 0.5;

/**
 * What a query names by a name that no page has for its own, but that stands in the titles of a few models and announcements.
 *
 * @param isAsked whether something is asked of it: then any word in Latin letters may be a name
 */
export function findInTitles(
  { types, titles }: Manifest,
  units: readonly QueryUnit[],
  hits: readonly Hits[],
  isAsked: boolean,
): About | undefined {
  const subjects = new Set<number>();
  const [named, common]: Map<number, number>[][] = [[], []];
  for (const [place, unit] of units.entries()) {
    if (!(isAsked ? mayName(unit) : isNameOnly(unit))) continue;
    const shares = sharesOf(hits[place]!, types, titles);
    const isCommon = shares.size > MOST_PAGES || hits[place]!.size > COMMON;
    if (isCommon) common!.push(shares);
    if (isCommon || shares.size === 0) continue;
    subjects.add(place);
    named!.push(shares);
  }
  const [first, ...rest] = named!;
  if (!first) return undefined;
  const pages = new Map<number, number>();
  // An article that has both the name and what is asked of it in its title is about nothing else.
  const asked = units.flatMap(({ synonyms }, place) =>
    synonyms?.asks && !subjects.has(place) ? [hits[place]!] : [],
  );
  const isTitled = (page: number): boolean => asked.every((all) => all.get(page)?.inTitle === true);
  for (const [page] of isAsked
    ? [...subjects].flatMap((place) => [...hits[place]!].filter(([, hit]) => hit.inTitle))
    : []) {
    if (types[page] === 'a' && isTitled(page)) pages.set(page, IN_TITLE);
  }
  for (const [page, own] of first) {
    if (!rest.every((others) => others.has(page))) continue;
    const share = [...rest, ...common!].reduce((sum, others) => sum + (others.get(page) ?? 0), own);
    const isModel = types[page] === 'm';
    if (!isAsked && !(isModel && share >= MOST_OF_TITLE)) continue;
    pages.set(page, isModel ? MODEL_IN_TITLE + OF_NAME * Math.min(1, share) : IN_TITLE);
  }
  return { subjects, pages };
}

/** The models and announcements in whose titles a name stands, and how much of each title it is. */
function sharesOf(hits: Hits, types: string, titles: string): Map<number, number> {
  const titled = [...hits].filter(([page, { inTitle }]) => inTitle && 'mr'.includes(types[page]!));
  return new Map(
    titled.map(([page, hit]) => {
      const length = Number.parseInt(titles[page]!, 36);
      return [page, ofTitle(hit, length) / Math.max(1, length)];
    }),
  );
}
