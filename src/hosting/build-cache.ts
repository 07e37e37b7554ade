import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** What turns content into pages: a change in any of it makes what is kept stale. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Drops cached content that was made by other code or from another content tree. Astro knows a Markdown file by its own digest alone, and
 * would serve yesterday's HTML after a change to one of our plugins. Processed images stay: they are known by
 * source and settings.
 *
 * @param contentDir absolute path of the content tree: the same file of two trees would be two entries of one slug
 * @param code what `codeDigest` gives
 * @returns what to call once the build has succeeded
 */
export function dropStaleContent(cache: string, contentDir: string, code: string = codeDigest()): () => void {
  const file = join(cache, 'code-digest');
  const digest = createHash('sha256').update(`${code} ${contentDir}`).digest('hex');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== digest) {
    const entries = existsSync(cache) ? readdirSync(cache) : [];
    for (const name of entries.filter((entry) => entry.startsWith('data-store') || entry === 'code-digest')) {
      rmSync(join(cache, name), { recursive: true });
    }
  }
  return () => {
    writeFileSync(file, digest);
  };
}

/** Digest of all that turns content into pages: our code, what it depends on, and the version of Node. */
export function codeDigest(): string {
  return digestOf(CODE, process.version);
}

/**
 * Digest of files and folders with all that they hold, names and bytes.
 *
 * @param salt taken in too
 */
export function digestOf(paths: readonly string[], salt: string): string {
  const hash = createHash('sha256').update(`${salt}\0`);
  for (const root of paths) {
    for (const path of listFiles(root)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return filesBelow(path)
    .map((name) => join(path, name))
    .sort();
}
