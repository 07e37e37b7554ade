import { expect, test } from 'vitest';
import { FEED_LIMIT, slugsInFeeds, TOPIC_FEED_LIMIT } from '../../../src/content/feed-members.ts';

const article = (number: number, topics: string[]) => ({
  slug: `a-${number}`,
  title: 'رحل',
  publishedOn: `20${String(99 - number).padStart(2, '0')}-01-01`,
  topics,
});
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);

test('the newest articles stand in feeds, and the newest of each topic', () => {
  const articles = numbers(0, 99).map((number) => article(number, number < 60 ? ['many'] : ['few', 'many']));
  const expected = [...numbers(0, FEED_LIMIT), ...numbers(60, 60 + TOPIC_FEED_LIMIT)];
  expect([...slugsInFeeds(articles.toReversed())]).toEqual(expected.map((number) => `a-${number}`));
});

test('of the same day and title, the slug decides', () => {
  const same = numbers(0, FEED_LIMIT + 1).map((number) => ({
    ...article(1, []),
    slug: `a-${String(number).padStart(3, '0')}`,
  }));
  expect(slugsInFeeds(same).has(`a-0${FEED_LIMIT}`)).toBe(false);
});
