import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'postcss';
import { createScopeJudge, withoutNeedlessScopes } from './needed-scopes.ts';

/** What Astro marks the elements of a component with that has a style of its own. */
const SCOPE = /\s?\bdata-astro-cid-(?<id>[a-z0-9]+)/gu;

/**
 * Gives the scopes of components short names in pages and sheets, and takes them from elements that no rule chooses by
 * them. Astro's are hashes, on every element, and hashes do not compress: they are a kilobyte of an article and a sixth
 * of its markup.
 */
export function shortScopes(): AstroIntegration {
  return {
    name: 'short-scopes',
    hooks: {
      'astro:build:done': ({ dir }) => shortenScopes(fileURLToPath(dir)),
    },
  };
}

function shortenScopes(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const sheets = read(files.filter((name) => name.endsWith('.css')));
  const pages = read(files.filter((name) => name.endsWith('.html')));
  const used = [...sheets.values()].flatMap((text) =>
    [...text.matchAll(SCOPE)].map(({ groups }) => groups!['id']!),
  );
  // In the order of their hashes, so that the same components have the same names in every build.
  const names = new Map([...new Set(used)].toSorted().map((id, place) => [id, `data-s${place}`]));
  for (const [file, text] of sheets) write(file, text, (id) => names.get(id)!);
  for (const [file, text] of pages) write(file, text, (id) => names.get(id));
  dropNeedless([...sheets.keys()], [...pages.keys()]);
}

/** Classes that scripts give to elements of components: a rule that asks for one may come to choose an element without it. */
const CHANGING = new Set(['visually-hidden']);

function dropNeedless(sheets: readonly string[], pages: readonly string[]): void {
  const selectors = new Set<string>();
  for (const text of read(sheets).values()) {
    parse(text).walkRules((rule) => {
      for (const selector of rule.selectors) selectors.add(selector);
    });
  }
  const isNeeded = createScopeJudge([...selectors], CHANGING);
  for (const [file, text] of read(pages)) {
    const shorter = withoutNeedlessScopes(text, isNeeded);
    if (shorter !== text) writeFileSync(file, shorter);
  }
}

function read(files: readonly string[]): Map<string, string> {
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** An attribute that no sheet asks for is left out. */
function write(file: string, text: string, nameOf: (id: string) => string | undefined): void {
  const shorter = text.replaceAll(SCOPE, (whole, id: string) => {
    const name = nameOf(id);
    if (name === undefined) return '';
    return whole.startsWith('data') ? name : whole[0]! + name;
  });
  if (shorter !== text) writeFileSync(file, shorter);
}
