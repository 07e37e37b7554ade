import { describe, expect, test } from 'vitest';
import type { Feed, FeedItem } from '../../../src/syndication/feed.ts';
import { writeRss } from '../../../src/syndication/rss.ts';
import { readXml } from './read-xml.ts';

const item: FeedItem = {
  id: 'tag:uful.example,2026:articles/horizon',
  url: 'https://uful.example/articles/horizon/',
  title: 'الأفق & <السماء> "غدًا"',
  summary: 'نص قصير',
  html: '<div dir="rtl" lang="ar"><p>A &amp; B &lt; C</p></div>',
  publishedAt: Date.UTC(2026, 10, 21, 21),
  author: 'تحرير أُفول',
  topics: ['البدائل', '007'],
};
const feed: Feed = {
  title: 'أُفول',
  description: 'مقالات & أخبار',
  homeUrl: 'https://uful.example/base/',
  selfUrl: 'https://uful.example/base/rss.xml',
  hint: 'انسخ "العنوان"',
  language: 'ar',
  rights: 'CC BY 4.0',
  imageUrl: 'https://uful.example/base/apple-touch-icon.png',
  changedAt: Date.UTC(2026, 10, 22, 12, 30),
  items: [item],
};

async function read(changes: Partial<Feed> = {}) {
  const xml = await writeRss({ ...feed, ...changes }, '/base/feed.css');
  return { xml, channel: readXml(xml).rss.channel };
}

describe('the RSS feed', () => {
  test('names its style sheet and begins within the first 512 bytes', async () => {
    const { xml } = await read();
    expect(xml).toContain('<?xml-stylesheet type="text/css" href="/base/feed.css"?>');
    expect(Buffer.from(xml).subarray(0, 512).toString()).toContain('<rss xml:lang="ar" version="2.0"');
  });

  test('says what it is, where it is, and when it last changed', async () => {
    const { channel } = await read();
    expect(channel).toMatchObject({
      title: 'أُفول',
      link: 'https://uful.example/base/',
      description: 'مقالات & أخبار',
      language: 'ar',
      copyright: 'CC BY 4.0',
      lastBuildDate: 'Sun, 22 Nov 2026 12:30:00 GMT',
      ttl: '60',
      image: {
        url: 'https://uful.example/base/apple-touch-icon.png',
        title: 'أُفول',
        link: 'https://uful.example/base/',
      },
      'atom:link': {
        '@_rel': 'self',
        '@_href': 'https://uful.example/base/rss.xml',
        '@_title': 'انسخ "العنوان"',
      },
    });
  });

  test('gives each item one id that is no address, beside its address', async () => {
    const { channel } = await read();
    expect(channel.item[0].guid).toEqual({
      '#text': 'tag:uful.example,2026:articles/horizon',
      '@_isPermaLink': 'false',
    });
    expect(channel.item[0].link).toBe('https://uful.example/articles/horizon/');
  });

  test('keeps every sign of a title and of a text through the escaping', async () => {
    const { channel } = await read();
    expect(channel.item[0].title).toBe(item.title);
    expect(channel.item[0]['content:encoded']).toBe(item.html);
    expect(channel.item[0]['dc:creator']).toBe('تحرير أُفول');
    expect(channel.item[0].pubDate).toBe('Sat, 21 Nov 2026 21:00:00 GMT');
  });

  test('says when an item was corrected, and only then', async () => {
    const updated = { ...item, updatedAt: Date.UTC(2026, 10, 24, 21) };
    const { channel } = await read({ items: [updated, item] });
    expect(channel.item[0]['atom:updated']).toBe('2026-11-24T21:00:00.000Z');
    expect(channel.item[1]['atom:updated']).toBeUndefined();
  });

  test('keeps a topic that looks like a number as it is written', async () => {
    const { channel } = await read();
    expect(channel.item[0].category).toEqual(['البدائل', '007']);
  });

  test('drops the characters that XML cannot hold', async () => {
    const { channel } = await read({
      items: [{ ...item, title: 'أ\u0000ف\u000Bق\uFFFE', html: '<p>\u0008نص</p>' }],
    });
    expect(channel.item[0].title).toBe('أفق');
    expect(channel.item[0]['content:encoded']).toBe('<p>نص</p>');
  });

  test('is well-formed without a single item', async () => {
    const { channel } = await read({ items: [] });
    expect(channel.item).toBeUndefined();
    expect((await read({ items: [], changedAt: undefined })).channel.lastBuildDate).toBeUndefined();
  });

  test('is the same, byte for byte, when it is written again', async () => {
    expect((await read()).xml).toBe((await read()).xml);
  });
});
