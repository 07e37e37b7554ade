import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRelatedFinder, type Relatable } from '../../../src/data/related-articles.ts';

const entries = (prefix: string, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: most }), { maxLength: 3 })
    .map((numbers) => numbers.map((number) => ({ id: `${prefix}${number}` })));

const article = fc.record({
  topics: entries('topic-', 4),
  models: entries('model-', 6),
  retirements: entries('retirement-', 6),
});

/** The definition, article by article. */
function compareWithAll(articles: readonly Relatable[], article: Relatable, limit: number): Relatable[] {
  const shared = (other: Relatable, key: keyof Relatable): number =>
    article[key].filter(({ id }) => other[key].some((entry) => entry.id === id)).length;
  return articles
    .filter((other) => other !== article)
    .map((other) => ({
      other,
      score: shared(other, 'retirements') * 4 + shared(other, 'models') * 2 + shared(other, 'topics'),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other }) => other);
}

describe('related articles', () => {
  it('are those that a comparison with every article finds, in the same order', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (articles, limit) => {
        const find = createRelatedFinder(articles);
        for (const one of articles) expect(find(one, limit)).toEqual(compareWithAll(articles, one, limit));
      }),
    );
  });

  it('are none for an article that shares nothing', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    const articles = [
      { topics: [a], models: [], retirements: [] },
      { topics: [b], models: [], retirements: [] },
    ];
    expect(createRelatedFinder(articles)(articles[0]!, 3)).toEqual([]);
  });
});
