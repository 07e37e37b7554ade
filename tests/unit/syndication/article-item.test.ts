import { describe, expect, test } from 'vitest';
import { newestPublished, toFeedItem, type ItemArticle } from '../../../src/syndication/article-item.ts';

const site = { authority: 'uful.example' };
const article: ItemArticle = {
  slug: 'gpt-4o-petition',
  title: 'عريضة لم تُثنِ OpenAI عن سحب GPT-4o',
  deck: 'خرج GPT-4o من ChatGPT في 13 فبراير/شباط 2026.',
  publishedOn: '2026-11-22',
  aliases: [],
  corrections: [],
  author: { name: 'تحرير أُفول' },
  topics: [{ name: 'داخل ChatGPT' }, { name: 'البدائل' }],
};
const toItem = (changes: Partial<ItemArticle> = {}, url = 'https://uful.example/articles/gpt-4o-petition/') =>
  toFeedItem({ ...article, ...changes }, site, url, '<p>نص</p>');

describe('the id of an item', () => {
  test('does not change with the host, the base path, the title or the date', () => {
    const { id } = toItem();
    expect(id).toBe('tag:uful.example,2026:articles/gpt-4o-petition');
    expect(toItem({ slug: 'renamed', aliases: ['gpt-4o-petition', 'petition'] }).id).toBe(id);
    expect(toItem({}, 'http://localhost:4321/preview/articles/gpt-4o-petition/').id).toBe(id);
    expect(toItem({ title: 'عنوان آخر', publishedOn: '2027-01-01' }).id).toBe(id);
  });
});

describe('the texts of an item', () => {
  test('isolate every Latin stretch, so that it keeps its order where there is no markup', () => {
    expect(toItem().title).toBe('عريضة لم تُثنِ \u2066OpenAI\u2069 عن سحب \u2066GPT-4o\u2069');
    expect(toItem().summary).toContain('خرج \u2066GPT-4o\u2069 من \u2066ChatGPT\u2069 في 13 فبراير');
  });

  test('begin with an Arabic letter, from which readers take the direction', () => {
    expect(toItem().title).toMatch(/^\p{Script=Arabic}/u);
    expect(toItem().summary).toMatch(/^\p{Script=Arabic}/u);
  });

  test('begin with a right-to-left mark where the first letter is Latin', () => {
    const item = toItem({ title: 'ChatGPT يودّع نموذجًا', deck: '«ChatGPT» يودّع نموذجًا.' });
    expect(item.title).toMatch(/^\u200F/u);
    expect(item.summary).toMatch(/^\u200F/u);
  });

  test('leave topics as they are typed, since readers filter by them', () => {
    expect(toItem().topics).toEqual(['داخل ChatGPT', 'البدائل']);
  });
});

describe('an item', () => {
  test('is published at noon UTC of its day, which is that day to readers west of Riyadh as well', () => {
    expect(toItem().publishedAt).toBe(Date.UTC(2026, 10, 22, 12));
  });

  test('says when it was last corrected or brought up to date, and nothing where it never was', () => {
    expect(toItem().updatedAt).toBeUndefined();
    expect(toItem({ updatedOn: '2026-11-25' }).updatedAt).toBe(Date.UTC(2026, 10, 25, 12));
    const corrections = [{ on: '2026-11-27' }] as const;
    expect(toItem({ updatedOn: '2026-11-25', corrections }).updatedAt).toBe(Date.UTC(2026, 10, 27, 12));
  });
});

describe('a feed', () => {
  test('leaves out what is not published and ends at its limit', () => {
    const articles = [
      { slug: 'a', publication: 'scheduled' as const },
      { slug: 'b', publication: 'published' as const },
      { slug: 'c', publication: 'draft' as const },
      { slug: 'd', publication: 'published' as const },
      { slug: 'e', publication: 'published' as const },
    ];
    expect(newestPublished(articles, 2).map(({ slug }) => slug)).toEqual(['b', 'd']);
  });
});
