import { describe, expect, test } from 'vitest';
import { renderMdx } from './render.ts';

const sources = [
  { publisher: 'مدونة', url: 'https://blog.example/a', title: 'أ' },
  { publisher: 'صحيفة', url: 'https://news.example/b', title: 'ب', kind: 'news', id: 'paper' },
  { publisher: 'OpenAI', url: 'https://openai.com/page', title: 'نسخة', id: 'old' },
  { publisher: 'OpenAI', url: 'https://openai.com/page', title: 'نسخة أخرى', id: 'new' },
];
const marks = async (mdx: string, frontmatter: object = { sources }): Promise<string[]> => {
  const code = await renderMdx(mdx, '/', { ...frontmatter });
  return [...code.matchAll(/_jsx\(Cite, \{ ?(?<told>.*?) ?\}\)/gu)].map(({ groups }) => groups!['told']!);
};

describe('a mark', () => {
  test('stands behind words that link the address of a source, with the number under which it is listed', async () => {
    expect(await marks('قال [المدوّن](https://blog.example/a).')).toEqual([
      'number: "4", href: "https://blog.example/a", linked: true',
    ]);
  });

  test('stands where <Cite> names a source', async () => {
    expect(await marks('قالت الصحيفة<Cite id="paper" />.')).toEqual([
      'number: "3", href: "https://news.example/b"',
    ]);
  });

  test('of an address that two sources share is put by its editor alone', async () => {
    expect(await marks('تقول [الصفحة](https://openai.com/page).')).toEqual([]);
    expect(await marks('تقول [الصفحة](https://openai.com/page)<Cite id="new" />.')).toEqual([
      'number: "2", href: "https://openai.com/page"',
    ]);
  });

  test('stands at no other link, in no heading, and in no text without sources', async () => {
    expect(await marks('انظر [السجل](/timeline/).\n\n## عند [المدوّن](https://blog.example/a)')).toEqual([]);
    expect(await marks('قال [المدوّن](https://blog.example/a).', {})).toEqual([]);
  });
});
