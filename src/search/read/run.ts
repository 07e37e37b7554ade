import type { About } from './about.ts';
import type { Hits } from './hits.ts';
import type { QueryUnit } from './query.ts';
import type { Match } from './rank.ts';

/** A query, and the pages that have each of its units. */
export interface Run {
  query: string;
  units: readonly QueryUnit[];
  hits: readonly Hits[];
  /** What the query names. */
  about: About | undefined;
  matches: readonly Match[];
}
