import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { temporaryTree } from './temporary-tree.ts';

const article = (aliases: string): string => `---
title: 'خبر للفحص'
deck: 'جملة للفحص.'
publishedOn: 2026-11-20
aliases: ${aliases}
topics: [api]
sources:
  - url: 'https://openai.com/a/'
    publisher: 'OpenAI'
    title: 'A'
    date: 2026-11-20
---

نص للفحص.
`;

/** What is wrong with the aliases of two articles. */
function problems(first: string, second = '[]'): string[] {
  const tree = temporaryTree({
    'articles/first/index.mdx': article(first),
    'articles/second/index.mdx': article(second),
    'topics/api.yml': "id: api\nname: 'الواجهة البرمجية'\ndescription: 'وصف للفحص.'\n",
  });
  return checkContent(tree)
    .filter(({ field }) => field.startsWith('aliases'))
    .map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`);
}

describe('a former slug', () => {
  test('may be any that no other article has or had', () => {
    expect(problems('[former, before-that]')).toEqual([]);
  });

  test('is not that of another article, whose address would be sent on', () => {
    expect(problems('[former, second]')).toEqual([
      'articles/first/index.mdx:5 aliases[1]: there is an article "second", whose address cannot be sent on; leave the alias out, or rename that article',
    ]);
  });

  test('is not the one that it has', () => {
    expect(problems('[first]')).toEqual([
      'articles/first/index.mdx:5 aliases[0]: "first" is the article\'s own slug; leave it out',
    ]);
  });

  test('belongs to one article alone', () => {
    expect(problems('[former]', '[former]')).toEqual([
      'articles/first/index.mdx:5 aliases[0]: "former" is an alias of articles/second/index.mdx too; leave it to one of them',
      'articles/second/index.mdx:5 aliases[0]: "former" is an alias of articles/first/index.mdx too; leave it to one of them',
    ]);
  });

  test('is written once, and as a slug', () => {
    expect(problems('[former, former]')).toEqual([expect.stringContaining('"former" is listed twice')]);
    expect(problems("['Former Slug']")).toHaveLength(1);
  });
});
