import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/**
 * The folder in which the development server keeps a content tree that it has read: Astro's own `.astro` for the tree of the project,
 * which editors take the types from, and one of its own for any other, so that no server finds the files of another's tree.
 *
 * @param contentDir absolute path of the content tree
 * @returns absolute path
 */
export function devFolder(contentDir: string, cacheDir = process.env['ASTRO_CACHE_DIR']): string {
  if (contentDir === resolve('content')) return resolve('.astro');
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
  return resolve(join(cacheDir ?? '.cache/astro', 'trees', name));
}
