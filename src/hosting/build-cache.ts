import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What turns content into pages: a change in any of it makes cached content stale. */
const CODE = ['src', 'astro.config.mjs', 'package-lock.json'];

/**
 * Drops cached content that was made by other code or from another content tree. Astro knows a Markdown file by its own digest alone, and
 * would serve yesterday's HTML after a change to one of our plugins. Processed images stay: they are known by
 * source and settings.
 *
 * @param contentDir absolute path of the content tree: the same file of two trees would be two entries of one slug
 * @returns what to call once the build has succeeded
 */
export function dropStaleContent(cache: string, contentDir: string): () => void {
  const file = join(cache, 'code-digest');
  const digest = digestOf(CODE, contentDir);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== digest) {
    const entries = existsSync(cache) ? readdirSync(cache) : [];
    for (const name of entries.filter((entry) => /^(?:data-store|texts-|code-digest$)/u.test(entry))) {
      rmSync(join(cache, name), { recursive: true });
    }
  }
  return () => {
    writeFileSync(file, digest);
  };
}

function digestOf(paths: readonly string[], contentDir: string): string {
  const hash = createHash('sha256').update(`${contentDir}\0`);
  for (const path of paths.flatMap(listFiles)) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
