import { describe, expect, test } from 'vitest';
import { nearAddresses, wordsOf } from '../../../src/scripts/near-addresses.ts';
import type { KnownAddress } from '../../../src/syndication/known-addresses.ts';

const known: KnownAddress[] = [
  ['/articles/gpt-4o-petition/', 'عريضة لم تُثنِ OpenAI عن سحب GPT-4o'],
  ['/articles/gpt-4o-in-court/', 'GPT-4o أمام المحاكم'],
  ['/articles/sora-app-then-api/', 'Sora: التطبيق أولًا'],
  ['/models/gpt-4o/', 'GPT-4o'],
  ['/models/sora-2/', 'Sora 2'],
  ['/timeline/2026-10-14-api-gpt-4-family/', 'إيقاف آخر نسخ عائلة GPT-4'],
];
const near = (path: string): string[] => nearAddresses(wordsOf(path), known, 3).map(([found]) => found);

describe('the words of an address', () => {
  test.each([
    ['articles/gpt-4o-petiton/', 'gpt 4o petiton'],
    ['articles/gpt-4o-petition.html', 'gpt 4o petition'],
    ['gpt_4o+petition/index.html', 'gpt 4o petition'],
    ['%D8%B9%D8%B1%D9%8A%D8%B6%D8%A9', 'عريضة'],
    ['100%/', '100%'],
    ['', ''],
  ])('of %s are «%s»', (path, words) => {
    expect(wordsOf(path)).toBe(words);
  });
});

describe('near addresses', () => {
  test.each([
    ['articles/gpt-4o-petiton/', '/articles/gpt-4o-petition/'],
    ['gpt-4o-petition', '/articles/gpt-4o-petition/'],
    ['articles/petition-gpt4o', '/articles/gpt-4o-petition/'],
    ['model/gpt-4o', '/models/gpt-4o/'],
    ['models/gpt4o/', '/models/gpt-4o/'],
    ['models/Sora2', '/models/sora-2/'],
    ['timeline/2026-10-14-gpt-4-family', '/timeline/2026-10-14-api-gpt-4-family/'],
    ['articles/عريضه-لم-تثن', '/articles/gpt-4o-petition/'],
  ])('of %s begin with %s', (path, first) => {
    expect(near(path)[0]).toBe(first);
  });

  test('are none where nothing is like it', () => {
    expect(near('wp-login.php')).toEqual([]);
    expect(near('x')).toEqual([]);
    expect(near('')).toEqual([]);
  });
});
