import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { temporaryTree } from './temporary-tree.ts';

/** What is wrong with an article whose title and deck have so many letters. */
function problems({ title = 40, deck = 100 }: { title?: number; deck?: number }): string[] {
  const tree = temporaryTree({
    'articles/long/index.mdx': `---
title: '${'ع'.repeat(title)}'
deck: '${'ع'.repeat(deck)}'
publishedOn: 2026-11-20
topics: [api]
sources: [{ url: 'https://openai.com/a/', publisher: 'OpenAI', title: 'A', date: 2026-11-20 }]
---

نص للفحص.
`,
    'topics/api.yml': "id: api\nname: 'الواجهة البرمجية'\ndescription: 'وصف للفحص.'\n",
  });
  return checkContent(tree)
    .filter(({ field }) => field === 'title' || field === 'deck')
    .map(({ line, field, message }) => `${line} ${field}: ${message}`);
}

describe('the length of a text', () => {
  test('of an ordinary title and deck is nothing to speak of', () => {
    expect(problems({ title: 160, deck: 600 })).toEqual([]);
  });

  test('of a title is refused where it fills a card, and of a note where it is an article', () => {
    expect(problems({ title: 161 })).toEqual([
      '2 title: write at most 160 characters, since it stands in lists and cards',
    ]);
    expect(problems({ deck: 1500 })).toEqual(['3 deck: write at most 600 characters']);
  });
});
