import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HASH_LENGTH } from '../format/manifest.ts';

/** What an index and its panel have to share with the scripts that read them: how words become keys, the files, the panel's hooks. */
const SHARED = [
  'search/analyse',
  'search/format',
  'components/search/Panel.astro',
  'components/search/Field.astro',
  'scripts/search/words.ts',
];

/**
 * The edition of what is shared between the build and the scripts of an open page. A page goes on with the index of a
 * newer build only where both are of one edition. It is a hash of the sources, so that nobody has to remember to raise it;
 * new content leaves it as it is.
 */
export function searchEdition(): string {
  const hash = createHash('sha256');
  for (const file of SHARED.flatMap(sourcesAt)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

function sourcesAt(place: string): string[] {
  const path = join(import.meta.dirname, '../..', place);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .map((name) => join(path, name));
}
