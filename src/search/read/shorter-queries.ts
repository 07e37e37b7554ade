import type { Manifest } from '../format/manifest.ts';
import { typedOf } from './query.ts';
import { rank } from './rank.ts';
import type { Run } from './run.ts';

/** What a long query can be shortened to grows fast: so many ways are tried of a length, and so many offered. */
const MOST_TRIED = 50;
const MOST_OFFERED = 4;

/** A part of a query, and how many pages it finds. */
export interface ShorterQuery {
  query: string;
  total: number;
}

/** The query without as few of its units as leaves something to be found, in the ways that do. */
export function shorterQueries({ units, hits }: Run, manifest: Manifest): ShorterQuery[] {
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
