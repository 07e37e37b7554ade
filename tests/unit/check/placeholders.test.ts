import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { temporaryTree } from './temporary-tree.ts';

const article = (draft: boolean): string => `---
title: 'عنوان'
deck: 'املأ هنا: جملة.'
publishedOn: 2026-11-22
topics: [api]
sources:
  - url: 'https://openai.com/'
    publisher: 'OpenAI'
draft: ${draft}
---

نص أول.

املأ هنا: نص ثانٍ.
`;

const treeOf = (draft: boolean): string =>
  temporaryTree({
    'articles/a/index.mdx': article(draft),
    'topics/api.yml': 'id: api\nname: الواجهة\ndescription: نص.\n',
    'authors/desk.yml': 'id: desk\nname: التحرير\nabout: نص.\n',
  });

describe('what is to be filled in', () => {
  it('may stand in a draft', () => {
    expect(checkContent(treeOf(true))).toEqual([]);
  });

  it('is a mistake in what is published, in fields and in the text', () => {
    expect(checkContent(treeOf(false)).map(({ line, field, message }) => [line, field, message])).toEqual([
      [3, 'deck', expect.stringContaining('«املأ هنا»')],
      [14, 'text', expect.stringContaining('«املأ هنا»')],
    ]);
  });
});
