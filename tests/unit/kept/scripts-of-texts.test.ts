import { globSync, readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { expect, test } from 'vitest';

/** A component with all components that it is made of. */
function partsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { groups } of readFileSync(file, 'utf8').matchAll(/from '(?<path>[^']+\.astro)'/gu)) {
    const path = groups!['path']!;
    partsOf(path.startsWith('~/') ? join('src', path.slice(2)) : join(dirname(file), path), found);
  }
  return found;
}

test('no component of texts brings a script, which Astro would write once a page, outside of a text that is kept', () => {
  const components = globSync('src/embeds/*/Page.astro');
  expect(components.length).toBeGreaterThan(10);
  const parts = [...new Set(components.flatMap((file) => [...partsOf(file)]))];
  expect(parts.length).toBeGreaterThan(components.length);
  expect(parts.filter((file) => /<script\b/u.test(readFileSync(file, 'utf8')))).toEqual([]);
});
