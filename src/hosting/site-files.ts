import { statSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';

/** What a static host does with the path of a request. */
export type Answer =
  { kind: 'file'; path: string; stats: Stats } | { kind: 'redirect'; path: string } | { kind: 'missing' };

/** Read by hosts, and served by none. */
const HOST_FILES = new Set(['_headers', '_redirects']);

const missing: Answer = { kind: 'missing' };

/**
 * Finds the file of a path: `/about/` is `about/index.html`, `/about` is sent there, and every other path is a
 * file of exactly that name. Hidden files and whatever lies outside the folder are missing.
 *
 * @param path decoded path of a request below the site's base, beginning with a slash
 * @returns file paths are relative to the folder and have forward slashes
 */
export function findFile(dir: string, path: string): Answer {
  const parts = path.slice(1).split('/');
  const last = parts.pop() ?? '';
  // An empty part would make "//host" of a redirect, which is another host's address.
  if (parts.some((part) => part === '' || isHidden(part)) || isHidden(last)) return missing;
  if (path.includes('\\') || path.includes('\0')) return missing;
  if (parts.length === 0 && HOST_FILES.has(last)) return missing;

  if (last === '') return fileAt(dir, `${path}index.html`) ?? missing;
  const file = fileAt(dir, path);
  if (file) return file;
  return fileAt(dir, `${path}/index.html`) ? { kind: 'redirect', path: `${path}/` } : missing;
}

function isHidden(part: string): boolean {
  return part.startsWith('.') && part !== '.well-known';
}

function fileAt(dir: string, path: string): Answer | undefined {
  try {
    const stats = statSync(join(dir, path.replaceAll('/', sep)));
    return stats.isFile() ? { kind: 'file', path, stats } : undefined;
  } catch {
    // Absent, or a name that no file can have.
    return undefined;
  }
}
