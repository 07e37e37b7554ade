import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';

/** The folders of builds into one target, all absolute. */
export interface BuildFolders {
  /** Where the finished site goes. */
  target: string;
  /** Where it is built, under the project: what Astro writes there on the way finds packages by its place. */
  staging: string;
  /** What one build leaves for the next. */
  cache: string;
  /** The target as people read it. */
  label: string;
}

/**
 * Names the folders of builds into a target. No two targets share one, so that builds with different settings
 * can run at the same time; one target always has the same, because Astro drops its cache when they change.
 */
export function buildFolders(target: string): BuildFolders {
  const path = relative('', target);
  const inside = isInsideProject(target);
  const name = inside
    ? path.replaceAll(/[\\/]/gu, '-')
    : createHash('sha256').update(target).digest('hex').slice(0, 12);
  return {
    target,
    staging: resolve('.build', name),
    cache: resolve('.cache/build', name),
    label: inside ? path : target,
  };
}

/** Whether a folder is inside the current one, and so on the same file system. */
export function isInsideProject(folder: string): boolean {
  const path = relative('', folder);
  return path !== '' && !path.startsWith('..') && resolve(path) === folder;
}
