import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { chooserOf } from './random.ts';
import { sentence, titleOf } from './sentences.ts';

/** Adds a sentence to an article. */
export function editArticle(tree: string, slug: string, seed: number): void {
  addToArticle(tree, slug, sentence(chooserOf(seed)));
}

/** Adds a block to the end of an article. */
export function addToArticle(tree: string, slug: string, block: string): void {
  const file = fileOf(tree, slug);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${block}\n`);
}

/** Gives an article another title. */
export function retitleArticle(tree: string, slug: string, seed: number): void {
  const file = fileOf(tree, slug);
  const [, front = '', ...text] = readFileSync(file, 'utf8').split('---\n');
  const fields = parseDocument(front);
  fields.set('title', titleOf(chooserOf(seed)));
  writeFileSync(file, ['', fields.toString({ lineWidth: 0 }), ...text].join('---\n'));
}

function fileOf(tree: string, slug: string): string {
  return join(tree, 'articles', slug, 'index.mdx');
}

/** Gives an announcement from the middle of the record another note. */
export function editAnnouncement(tree: string, seed: number): void {
  const files = readdirSync(join(tree, 'retirements')).sort();
  const file = join(tree, 'retirements', files[Math.floor(files.length / 2)]!);
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.set('note', sentence(chooserOf(seed)));
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}
