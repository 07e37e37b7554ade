import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { linksOf, type BuiltPage, type BuiltSite } from './built-site.ts';
import { byName } from './html.ts';

const sizes = new Map<string, number>();

/** Bytes of a file as a browser that takes Brotli receives it. */
export function sizeOf(site: BuiltSite, file: string): number {
  const path = join(site.folder, file);
  let size = sizes.get(path);
  if (size === undefined) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    size = brotliCompressSync(site.read(file), { params }).length;
    sizes.set(path, size);
  }
  return size;
}

export const stylesOf = (page: BuiltPage): string[] =>
  linksOf(page, 'stylesheet').map((path) => path.slice(1));

/** The scripts of a page, with the modules that they import before they run. */
export function scriptsOf(site: BuiltSite, { root }: BuiltPage): string[] {
  return withImports(
    site,
    byName(root, 'script').flatMap(({ attributes }) => attributes['src']?.slice(1) ?? []),
  );
}

function withImports(site: BuiltSite, scripts: readonly string[]): string[] {
  const imported = scripts.flatMap((script) =>
    [...site.read(script).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu)].map(
      ([, name]) => `_astro/${name ?? ''}`,
    ),
  );
  return [...new Set([...scripts, ...(imported.length > 0 ? withImports(site, imported) : [])])];
}

/** Bytes of the fonts, which are packed already. */
export function fontSizeOf(site: BuiltSite): number {
  return site.files
    .filter((file) => file.endsWith('.woff2'))
    .reduce((sum, file) => sum + statSync(join(site.folder, file)).size, 0);
}
