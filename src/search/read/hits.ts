/**
 * How a page has a word: as it was searched for, in another number or case, as a broken plural or its singular, as
 * a name written otherwise, as the word of another owner or its adjective, as part of a name, as a beginning. Each
 * has the points that put exact above plural above alias, whatever else speaks for a page.
 */
export const POINTS = {
  exact: 3,
  form: 2.7,
  plural: 2,
  alias: 1.7,
  derived: 1.3,
  part: 1.2,
  prefix: 1,
} as const;

export type Kind = keyof typeof POINTS;

/** How one page has one part of a query. */
export interface Hit {
  kind: Kind;
  /** Places of its words in the body, in the title and in the date, in order. */
  body: readonly number[];
  title: readonly number[];
  date: readonly number[];
  /** Keys by which other words of the page are found, whose places its fragment knows. */
  also: readonly string[];
  /** Whether the title has it, if only as a relative. */
  inTitle: boolean;
}

/** Pages by number. */
export type Hits = ReadonlyMap<number, Hit>;

/** Joins the ways in which pages have a word: the best kind counts, and all places. */
export function unite(all: readonly Hits[]): Hits {
  const united = new Map<number, Hit>();
  for (const hits of all) {
    for (const [page, hit] of hits) {
      const known = united.get(page);
      united.set(page, known ? join(known, hit) : hit);
    }
  }
  return united;
}

/** The same hits, each of the kind that it is given. */
export function withKind(hits: Hits, kindOf: (hit: Hit, page: number) => Kind): Hits {
  return new Map([...hits].map(([page, hit]) => [page, { ...hit, kind: kindOf(hit, page) }]));
}

/** Hits that are no better than those of a name written otherwise. */
export function asAlias(hits: Hits): Hits {
  return withKind(hits, ({ kind }) => (POINTS[kind] > POINTS.alias ? 'alias' : kind));
}

/** Joins two hits of one page. */
export function join(a: Hit, b: Hit): Hit {
  return {
    kind: POINTS[a.kind] >= POINTS[b.kind] ? a.kind : b.kind,
    body: merge(a.body, b.body),
    title: merge(a.title, b.title),
    date: merge(a.date, b.date),
    also: [...a.also, ...b.also],
    inTitle: a.inTitle || b.inTitle,
  };
}

function merge(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort((one, other) => one - other);
}

/** The pages that have all of several parts, each part's hit joined. */
export function intersect(all: readonly Hits[]): Hits {
  const [first, ...rest] = all.toSorted((a, b) => a.size - b.size);
  const both = new Map<number, Hit>();
  for (const [page, hit] of first ?? []) {
    const others = rest.map((hits) => hits.get(page));
    if (others.every((other) => other !== undefined)) both.set(page, others.reduce<Hit>(join, hit));
  }
  return both;
}
