import { expect, test } from 'vitest';
import type { Feed } from '../../../src/syndication/feed.ts';
import { writeJsonFeed } from '../../../src/syndication/json-feed.ts';

const feed: Feed = {
  title: 'أُفول',
  description: 'وصف',
  homeUrl: 'https://uful.example/',
  selfUrl: 'https://uful.example/feed.json',
  hint: 'انسخ',
  language: 'ar',
  rights: 'CC BY 4.0',
  imageUrl: 'https://uful.example/apple-touch-icon.png',
  changedAt: Date.UTC(2026, 10, 22),
  items: [
    {
      id: 'tag:uful.example,2026:articles/horizon',
      url: 'https://uful.example/articles/horizon/',
      title: 'الأفق',
      summary: 'نص قصير',
      html: '<p>نص</p>',
      publishedAt: Date.UTC(2026, 10, 21, 21),
      author: 'تحرير أُفول',
      topics: ['البدائل'],
    },
  ],
};

test('a feed is written as JSON Feed 1.1', () => {
  expect(JSON.parse(writeJsonFeed(feed))).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'أُفول',
    home_page_url: 'https://uful.example/',
    feed_url: 'https://uful.example/feed.json',
    description: 'وصف',
    user_comment: 'انسخ',
    icon: 'https://uful.example/apple-touch-icon.png',
    language: 'ar',
    items: [
      {
        id: 'tag:uful.example,2026:articles/horizon',
        url: 'https://uful.example/articles/horizon/',
        title: 'الأفق',
        summary: 'نص قصير',
        content_html: '<p>نص</p>',
        date_published: '2026-11-21T21:00:00.000Z',
        authors: [{ name: 'تحرير أُفول' }],
        tags: ['البدائل'],
        language: 'ar',
      },
    ],
  });
});

test('an item that was corrected says when', () => {
  const [item] = feed.items;
  const written = writeJsonFeed({ ...feed, items: [{ ...item!, updatedAt: Date.UTC(2026, 10, 24, 21) }] });
  expect(JSON.parse(written).items[0].date_modified).toBe('2026-11-24T21:00:00.000Z');
});
