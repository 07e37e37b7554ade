import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/data/articles.ts';
import { shownInList, shownOnPage } from '../../../src/data/shown-on-page.ts';

/** An article, of the fields that tell something here. */
function article(facts: Record<string, unknown> = {}): Article {
  return {
    slug: 'a',
    title: 'عنوان',
    retirements: [{ id: 'end', title: 'نهاية' }],
    models: [{ id: 'gpt-4o', name: 'GPT-4o' }],
    ...facts,
  } as unknown as Article;
}

const other = article({ slug: 'b' });

describe('what the page of an article shows', () => {
  const shown = shownOnPage(article(), [undefined, other]);

  test('is the same of the same', () => {
    expect(shownOnPage(article(), [undefined, article({ slug: 'b' })])).toBe(shown);
  });

  test.each<[string, Article, (Article | undefined)[]]>([
    ['of its own', article({ title: 'عنوان آخر' }), [undefined, other]],
    ['of the next article', article(), [undefined, article({ slug: 'b', title: 'عنوان آخر' })]],
    ['which article is the next', article(), [other, undefined]],
    ['that an article has come', article(), [article({ slug: 'c' }), other]],
    ['its announcements', article({ retirements: [] }), [undefined, other]],
    ['its models', article({ models: [{ id: 'o3' }] }), [undefined, other]],
    ['the words of its picture', article({ picture: { alt: 'صورة' } }), [undefined, other]],
  ])('changes with %s', (_, one, others) => {
    expect(shownOnPage(one, others)).not.toBe(shown);
  });

  test.each<[string, Record<string, unknown>]>([
    ['of its announcements', { retirements: [{ id: 'end', title: 'نهاية أخرى' }] }],
    ['of its models', { models: [{ id: 'gpt-4o', name: 'GPT' }] }],
  ])('changes with what is known %s, and not with what is known of those of others', (_, known) => {
    expect(shownOnPage(article(known), [undefined, other])).not.toBe(shown);
    expect(shownOnPage(article(), [undefined, article({ slug: 'b', ...known })])).toBe(shown);
  });

  test('asks for the address of no picture, since Astro would publish its original', () => {
    const src = {
      get src(): string {
        throw new Error('asked');
      },
    };
    const pictured = (alt: string): Article => article({ picture: { src, alt } });
    expect(shownInList([pictured('صورة')])).toBe(shownInList([pictured('صورة')]));
    expect(shownInList([pictured('صورة')])).not.toBe(shownInList([pictured('أخرى')]));
  });
});
