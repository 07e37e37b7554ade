import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a reader's visit asks for: pages of each kind, what they load, a feed and parts of the search index. */
const kinds: readonly [pattern: RegExp, most: number][] = [
  [/^index\.html$/u, 1],
  [/^articles\/[^/]+\/index\.html$/u, 8],
  [/^models\/[^/]+\/index\.html$/u, 8],
  [/^timeline\/index\.html$/u, 1],
  [/^_astro\/.*\.(?:css|js)$/u, 8],
  [/^_astro\/.*\.woff2$/u, 2],
  [/^(?:rss\.xml|feed\.json)$/u, 2],
  [/^pagefind\/(?:index|fragment)\//u, 6],
];

/** The addresses of a built site that a load is made of. */
export function openAddresses(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return kinds.flatMap(([pattern, most]) =>
    files
      .filter((file) => pattern.test(file))
      .slice(0, most)
      .map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`),
  );
}
