/** What of an article says which others are related to it. */
export interface Relatable {
  topics: readonly { id: string }[];
  models: readonly { id: string }[];
  retirements: readonly { id: string }[];
}

/** An announcement in common says more than a model, and a model more than a topic. */
const WEIGHTS = { retirement: 4, model: 2, topic: 1 } as const;

/** Articles of the same topics, by their places. */
interface Group {
  topics: ReadonlySet<string>;
  members: number[];
}

/**
 * Makes a function that finds up to `limit` other articles that share most topics, models and announcements with one; of
 * those that share as much, the first of the list. It looks at those alone that can be among them: with ten thousand
 * articles, comparing each with all would be a hundred million comparisons.
 *
 * @param articles the newest first
 */
export function createRelatedFinder<T extends Relatable>(
  articles: readonly T[],
): (article: T, limit: number) => T[] {
  const about = new Map<string, number[]>();
  const groups = new Map<string, Group>();
  const groupOf: Group[] = [];
  const places = new Map<T, number>();
  for (const [place, article] of articles.entries()) {
    places.set(article, place);
    for (const { key } of recordKeys(article)) {
      const known = about.get(key);
      if (known) known.push(place);
      else about.set(key, [place]);
    }
    const topics = idsOf(article.topics).toSorted();
    const group = groups.get(topics.join(' ')) ?? { topics: new Set(topics), members: [] };
    groups.set(topics.join(' '), group);
    group.members.push(place);
    groupOf.push(group);
  }

  /** What each article shares with the one that is asked for; 0 between two questions. */
  const shared = new Int32Array(articles.length);
  return (article, limit) => {
    const found: number[] = [];
    const add = (place: number, weight: number): void => {
      if (shared[place] === 0) found.push(place);
      shared[place]! += weight;
    };
    for (const { key, weight } of recordKeys(article)) {
      for (const place of about.get(key) ?? []) add(place, weight);
    }
    const topics = idsOf(article.topics);
    const weigh = (group: Group): number =>
      topics.filter((id) => group.topics.has(id)).length * WEIGHTS.topic;
    for (const place of found) shared[place]! += weigh(groupOf[place]!);
    // Of articles of the same topics that share nothing else, the first few can be among the best, and no later one.
    for (const group of groups.values()) {
      const weight = weigh(group);
      if (weight === 0) continue;
      for (const place of group.members.slice(0, limit + 1)) if (shared[place] === 0) add(place, weight);
    }
    const isBefore = (one: number, other: number): boolean =>
      shared[one] === shared[other] ? one < other : shared[one]! > shared[other]!;
    const own = places.get(article);
    const best: number[] = [];
    for (const place of found) {
      if (place === own) continue;
      const after = best.findIndex((other) => isBefore(place, other));
      best.splice(after === -1 ? best.length : after, 0, place);
      best.length = Math.min(best.length, limit);
    }
    for (const place of found) shared[place] = 0;
    return best.map((place) => articles[place]!);
  };
}

/** The announcements and models that an article is about, with what each says of a relation. */
function recordKeys({ retirements, models }: Relatable): { key: string; weight: number }[] {
  return [
    ...retirements.map(({ id }) => ({ key: `retirement ${id}`, weight: WEIGHTS.retirement })),
    ...models.map(({ id }) => ({ key: `model ${id}`, weight: WEIGHTS.model })),
  ];
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
