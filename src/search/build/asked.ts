import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseYaml } from '../../content/document.ts';
import { askedSchema } from '../../schemas/asked.ts';

/**
 * Reads what pages are asked by, beside their own words: of the content tree, or else of the repository's own.
 *
 * @returns words in a row, by a page's address as the index has it
 * @throws Error when the file is none; the content check says where and why
 */
export function readAsked(contentDir: string): ReadonlyMap<string, readonly string[]> {
  const own = join(contentDir, 'asked.yml');
  const { data } = parseYaml(readFileSync(existsSync(own) ? own : resolve('content/asked.yml'), 'utf8'));
  const asked = new Map<string, string[]>();
  for (const { pages, words } of askedSchema.parse(data)) {
    for (const page of pages) asked.set(`${page}/`, [...(asked.get(`${page}/`) ?? []), ...words]);
  }
  return asked;
}
