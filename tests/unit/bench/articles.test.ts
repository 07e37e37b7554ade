import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/arabic/reading-time.ts';
import { checkContent } from '../../../src/check/check-content.ts';
import { generateArticles, toMarkdown, writeTree } from '../../bench/build/write-tree.ts';

const generate = (count: number) => [...generateArticles('content', count)];

test('the same number makes the same article, however many are made', () => {
  expect(generate(12).slice(0, 5)).toEqual(generate(5));
});

test('articles have 350 to 600 words, and are not alike', () => {
  const articles = generate(100);
  for (const { blocks } of articles) {
    const words = countWords(blocks.map(toMarkdown).join(' '));
    expect(words).toBeGreaterThanOrEqual(350);
    expect(words).toBeLessThanOrEqual(600);
  }
  expect(new Set(articles.map(({ title }) => title)).size).toBe(100);
  expect(new Set(articles.map(({ topics }) => topics.join(' '))).size).toBeGreaterThan(20);
});

test('the content check finds nothing in them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uful-bench-'));
  writeTree(folder, 'content', 20);
  expect(checkContent(folder).filter(({ file }) => file.includes('measured'))).toEqual([]);
  rmSync(folder, { recursive: true });
}, 180_000);
