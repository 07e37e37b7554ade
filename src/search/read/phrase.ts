import { POINTS, type Hit, type Hits, type Kind } from './hits.ts';

/** A word of a phrase; undefined for one that is not searched for, whose place is kept open. */
export type PhraseWord = Hits | undefined;

/** The pages that have all words in a row, in the body, the title or the date. */
export function phraseHits(words: readonly PhraseWord[]): Hits {
  const known = words.flatMap((hits, offset) => (hits ? [{ hits, offset }] : []));
  const rarest = known.toSorted((a, b) => a.hits.size - b.hits.size)[0];
  const found = new Map<number, Hit>();
  for (const page of rarest?.hits.keys() ?? []) {
    const hits = known.map(({ hits: all, offset }) => ({ hit: all.get(page), offset }));
    if (!hits.every((entry): entry is { hit: Hit; offset: number } => entry.hit !== undefined)) continue;
    const body = inARow(hits, 'body');
    const title = inARow(hits, 'title');
    const date = inARow(hits, 'date');
    if (body.length + title.length + date.length === 0) continue;
    found.set(page, { kind: lowest(hits), body, title, date, also: [], inTitle: title.length > 0 });
  }
  return found;
}

/** The places of all words of all occurrences of a row. */
function inARow(
  words: readonly { hit: Hit; offset: number }[],
  field: 'body' | 'title' | 'date',
): readonly number[] {
  const [first, ...rest] = words;
  const others = rest.map(({ hit, offset }) => ({ places: new Set(hit[field]), offset }));
  const places = first!.hit[field].flatMap((place) => {
    const start = place - first!.offset;
    return others.every((other) => other.places.has(start + other.offset))
      ? words.map(({ offset }) => start + offset)
      : [];
  });
  return [...new Set(places)].sort((a, b) => a - b);
}

function lowest(words: readonly { hit: Hit }[]): Kind {
  const kinds = words.map(({ hit }) => hit.kind);
  return kinds.reduce((low, kind) => (POINTS[kind] < POINTS[low] ? kind : low));
}
