import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { searchEdition } from '../../src/search/build/edition.ts';
import { writeSearchIndex } from '../../src/search/build/write-index.ts';

/** What of a site the copies hold: a page of some kinds, and what every page needs. */
const HELD =
  /^(?:|_headers|404\.html|index\.html|manifest\.webmanifest|worker\.js|icon.*|favicon\.ico|(?:_astro|search|saved|feeds|pagefind).*|articles|articles\/(?:gpt-4o-petition|horizon-of-models).*|models|models\/index\.html|models\/gpt-4o(?:\/index\.html)?|timeline|timeline\/index\.html)$/u;

/** Puts some pages of a build into a folder in the place of what is there. */
export function copySite(from: string, folder: string): void {
  for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
  cpSync(from, folder, { recursive: true, filter: (file) => HELD.test(relative(from, file)) });
}

/**
 * Makes of a folder's build a later one of the same site: all files that are named by hashes have other names, the former
 * ones are gone, the search has an index of its own, and every heading says so.
 *
 * @param mark what every heading begins with
 * @param edition of index, panel and scripts, where these are to be other ones than before
 */
export async function renewSite(folder: string, mark: string, edition = searchEdition()): Promise<void> {
  const astro = join(folder, '_astro');
  const names = readdirSync(astro);
  for (const name of names) renameSync(join(astro, name), join(astro, `next-${name}`));
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|js|css)$/u.test(file),
  );
  for (const file of texts) {
    const text = readFileSync(join(folder, file), 'utf8');
    const renamed = names.reduce((all, name) => all.replaceAll(name, `next-${name}`), text);
    const marked = renamed.replace(/(<h1[^>]*>)/u, `$1${mark} `);
    writeFileSync(join(folder, file), marked.replaceAll(searchEdition(), edition));
  }
  rmSync(join(folder, 'pagefind'), { recursive: true });
  await writeSearchIndex(folder, 'content');
  const manifest = join(folder, 'pagefind/search.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(searchEdition(), edition));
}
