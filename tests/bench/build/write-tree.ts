import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { generateArticle, type Block, type GeneratedArticle } from './articles.ts';
import { readRecordStock } from './record-stock.ts';

/**
 * Writes a content tree: that of the site, and so many generated articles beside its own.
 *
 * @param folder where it goes; what stands there is removed
 */
export function writeTree(folder: string, contentDir: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(contentDir, folder, { recursive: true });
  for (const article of generateArticles(contentDir, count)) writeArticle(folder, article);
}

/**
 * Adds the generated article of a number to a tree.
 *
 * @returns its slug
 */
export function addArticle(folder: string, contentDir: string, number: number): string {
  const article = generateArticle(number, readRecordStock(contentDir));
  writeArticle(folder, article);
  return article.slug;
}

function writeArticle(folder: string, article: GeneratedArticle): void {
  const home = join(folder, 'articles', article.slug);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'index.mdx'), toArticleFile(article));
}

export function* generateArticles(contentDir: string, count: number): Generator<GeneratedArticle> {
  const stock = readRecordStock(contentDir);
  for (let number = 0; number < count; number += 1) yield generateArticle(number, stock);
}

/** An article as the site reads it. */
function toArticleFile(article: GeneratedArticle): string {
  // A slug is the name of the folder, and blocks are what stands below the fields.
  const fields = { ...article, author: 'desk', slug: undefined, blocks: undefined };
  return `---\n${stringify(fields)}---\n\n${article.blocks.map(toMdx).join('\n\n')}\n`;
}

function toMdx(block: Block): string {
  if (block.kind === 'announcement') return `<Retirement id="${block.id}" />`;
  if (block.kind === 'quote') return `<PullQuote by="مثال للقياس">${block.text}</PullQuote>`;
  return toMarkdown(block);
}

/** A block in plain Markdown, as any generator of sites reads it. */
export function toMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `## ${block.text}`;
    case 'quote':
      return `> ${block.text}`;
    case 'list':
      return block.items
        .map((item, place) => {
          const url = block.urls[place];
          return `- ${url === undefined ? item : `[${item}](${url})`}`;
        })
        .join('\n');
    case 'table':
      return [['في النص', 'في الجدول'], ['---', '---'], ...block.rows]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    case 'announcement':
      return '';
  }
}
