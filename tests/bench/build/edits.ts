import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { chooserOf } from './random.ts';
import { sentence } from './sentences.ts';

/** An announcement about which generated articles are. */
const ANNOUNCEMENT = 'retirements/2026-01-29-chatgpt-gpt-4o.yml';

/** Adds a sentence to an article. */
export function editArticle(tree: string, slug: string, seed: number): void {
  const file = join(tree, 'articles', slug, 'index.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${sentence(chooserOf(seed))}\n`);
}

/** Gives an announcement another note. */
export function editAnnouncement(tree: string, seed: number): void {
  const file = join(tree, ANNOUNCEMENT);
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.set('note', sentence(chooserOf(seed)));
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}
