/** What of an article says which others are related to it. */
export interface Relatable {
  topics: readonly { id: string }[];
  models: readonly { id: string }[];
  retirements: readonly { id: string }[];
}

/** An announcement in common says more than a model, and a model more than a topic. */
const WEIGHTS = { retirements: 4, models: 2, topics: 1 } as const;

/**
 * Makes a function that finds up to `limit` other articles that share most topics, models and announcements with one; of
 * those that share as much, the first of the list. It compares an article with those alone that can be among them: with ten
 * thousand articles, comparing each with all would be a hundred million comparisons.
 *
 * @param articles the newest first
 */
export function createRelatedFinder<T extends Relatable>(
  articles: readonly T[],
): (article: T, limit: number) => T[] {
  const about = new Map<string, number[]>();
  const alike = new Map<string, number[]>();
  const places = new Map<T, number>();
  const add = (to: Map<string, number[]>, key: string, place: number): void => {
    const list = to.get(key);
    if (list) list.push(place);
    else to.set(key, [place]);
  };
  for (const [place, article] of articles.entries()) {
    places.set(article, place);
    for (const key of recordKeys(article)) add(about, key, place);
    add(alike, idsOf(article.topics).toSorted().join(' '), place);
  }
  const groups = [...alike].map(([key, members]) => ({ topics: new Set(key.split(' ')), members }));

  return (article, limit) => {
    const own = places.get(article);
    const found = new Set(recordKeys(article).flatMap((key) => about.get(key) ?? []));
    const topics = idsOf(article.topics);
    // Of articles of the same topics that share nothing else, the first few can be among the found, and no later one.
    for (const { topics: theirs, members } of groups) {
      if (topics.some((id) => theirs.has(id)))
        for (const place of members.slice(0, limit + 1)) found.add(place);
    }
    if (own !== undefined) found.delete(own);
    return [...found]
      .map((place) => ({ place, shared: countShared(article, articles[place]!) }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared || a.place - b.place)
      .slice(0, limit)
      .map(({ place }) => articles[place]!);
  };
}

function recordKeys({ retirements, models }: Relatable): string[] {
  return [...retirements.map(({ id }) => `retirement ${id}`), ...models.map(({ id }) => `model ${id}`)];
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

function countShared(a: Relatable, b: Relatable): number {
  const shared = (key: keyof typeof WEIGHTS): number =>
    a[key].filter(({ id }) => b[key].some((entry) => entry.id === id)).length * WEIGHTS[key];
  return shared('retirements') + shared('models') + shared('topics');
}
