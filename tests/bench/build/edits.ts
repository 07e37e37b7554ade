import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { chooserOf } from './random.ts';
import { sentence } from './sentences.ts';

/** Adds a sentence to an article. */
export function editArticle(tree: string, slug: string, seed: number): void {
  const file = join(tree, 'articles', slug, 'index.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${sentence(chooserOf(seed))}\n`);
}

/** Gives an announcement from the middle of the record another note. */
export function editAnnouncement(tree: string, seed: number): void {
  const files = readdirSync(join(tree, 'retirements')).sort();
  const file = join(tree, 'retirements', files[Math.floor(files.length / 2)]!);
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.set('note', sentence(chooserOf(seed)));
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}
