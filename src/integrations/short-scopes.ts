import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'postcss';
import { filesBelow } from '../hosting/files-below.ts';
import { changeTags, createScopeJudge, withoutNeedlessScopes } from './needed-scopes.ts';

/** What Astro marks the elements of a component with that has a style of its own, and how that begins. */
const MARK = 'data-astro-cid-';
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
  const files = filesBelow(folder).map((name) => join(folder, name));
  const used = new Set<string>();
  const sheets = files.filter((name) => name.endsWith('.css'));
  for (const sheet of sheets) {
    for (const { groups } of readFileSync(sheet, 'utf8').matchAll(SCOPE)) used.add(groups!['id']!);
  }
  // In the order of their hashes, so that the same components have the same names in every build.
  const names = new Map([...used].toSorted().map((id, place) => [id, `data-s${place}`]));
  const pages = files.filter((name) => name.endsWith('.html'));
  for (const sheet of sheets) writeFileSync(sheet, shorten(readFileSync(sheet, 'utf8'), names));
  const isNeeded = createScopeJudge(selectorsOf(sheets), CHANGING);
  const change = (tag: string): string => withoutNeedlessScopes(shorten(tag, names), isNeeded);
  const known = new Map<string, string>();
  // One page at a time: ten thousand of them in memory at once are a gigabyte.
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    const shorter = changeTags(text, (tag) => tag.includes(MARK), change, known);
    if (shorter !== text) writeFileSync(page, shorter);
  }
}

/** Classes that scripts give to elements of components: a rule that asks for one may come to choose an element without it. */
const CHANGING = new Set(['visually-hidden']);

function selectorsOf(sheets: readonly string[]): string[] {
  const selectors = new Set<string>();
  for (const sheet of sheets) {
    parse(readFileSync(sheet, 'utf8')).walkRules((rule) => {
      for (const selector of rule.selectors) selectors.add(selector);
    });
  }
  return [...selectors];
}

/** An attribute that no sheet asks for is left out. */
function shorten(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(SCOPE, (whole, id: string) => {
    const name = names.get(id);
    if (name === undefined) return '';
    return whole.startsWith('data') ? name : whole[0]! + name;
  });
}
