import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type Container, type Root } from 'postcss';
import { getKept } from '../kept/kept.ts';
import { classesOf, createSelectorJudge } from './used-selectors.ts';

/** The link to the sheet of the whole site, as Astro writes it, with its name. */
const LINK = /(?<=<link rel="stylesheet" href="[^"]*\/_astro\/)(?<name>style\.[\w-]+\.css)(?=")/gu;

/** What a rule needs to stand on a page: a component's scope, or a class of pages that says so in its name. */
const SCOPE = /\bdata-s\d+\b|\bonly-[a-z]+\b/gu;

/** The routes to which readers come from elsewhere, each kind with a sheet of its own; all others share one. */
const OWN_SHEETS: readonly (readonly string[])[] = [
  ['/'],
  ['/articles/[slug]'],
  ['/timeline', '/timeline/by/[by]/[value]'],
  ['/timeline/[id]'],
  ['/models', '/in-use'],
  ['/models/[id]'],
  // Nobody else draws so much, and their rules would weigh on all that share a sheet.
  ['/timeline/figures', '/timeline/figures/[name]'],
];

/** The route whose pages have a sheet for each kind of them, told apart by what few of them hold and what weighs in a sheet. */
const ARTICLES = '/articles/[slug]';
const RARE_PARTS = ['lives-embed', 'retirement-embed'];

/** The search dialog takes its panel from this page into any other, with classes that all pages share. */
const SEARCH_PAGE = 'search/index.html';

/**
 * Gives each type of page a sheet of its own, with the rules whose components stand on pages of that type; those of what
 * a script makes say by a class `only-…` to which pages they belong, or come with the script. Of these rules, those for a class that is on no such
 * page and in no script go too: a component has looks that only other pages use. A first visit then loads what it shows, in one file;
 * see docs/decisions/0057-a-sheet-for-each-type.md. Runs after `shortScopes`.
 */
export function pageSheets(): AstroIntegration {
  return {
    name: 'page-sheets',
    hooks: {
      'astro:build:done': ({ dir, assets }) => {
        const folder = fileURLToPath(dir);
        const pagesOf = new Map(
          [...assets].map(([route, urls]) => [
            route,
            urls.map((url) => relative(folder, fileURLToPath(url))).filter((file) => file.endsWith('.html')),
          ]),
        );
        // Astro knows nothing of the pages that it has not rendered.
        for (const [route, pages] of getKept()?.pages.standing ?? [])
          pagesOf.set(route, [...(pagesOf.get(route) ?? []), ...pages]);
        const types = OWN_SHEETS.flatMap((routes) => {
          const pages = routes.flatMap((route) => {
            const pages = pagesOf.get(route);
            if (!pages)
              throw new Error(
                `There is no route ${route}; see OWN_SHEETS in src/integrations/page-sheets.ts.`,
              );
            pagesOf.delete(route);
            return pages;
          });
          return readTypes(folder, pages, routes.includes(ARTICLES) ? RARE_PARTS : []);
        });
        types.push(...readTypes(folder, [...pagesOf.values()].flat(), []));
        splitSheet(folder, types);
      },
    },
  };
}

/** Pages that share a sheet, with the scopes and classes that stand on any of them. */
interface PageType {
  pages: string[];
  scopes: Set<string>;
  classes: Set<string>;
}

/**
 * Reads pages and puts those together that hold the same of some parts. One page at a time: all articles at once are as much memory as
 * they are text.
 */
function readTypes(folder: string, pages: readonly string[], parts: readonly string[]): PageType[] {
  const types = new Map<string, PageType>();
  for (const page of pages) {
    const html = readFileSync(join(folder, page), 'utf8');
    const held = parts.filter((part) => html.includes(`class="${part}"`)).join(' ');
    const type: PageType = types.get(held) ?? { pages: [], scopes: new Set(), classes: new Set() };
    types.set(held, type);
    type.pages.push(page);
    for (const scope of html.match(SCOPE) ?? []) type.scopes.add(scope);
    for (const name of classesOf(html)) type.classes.add(name);
  }
  return [...types.values()];
}

function splitSheet(folder: string, types: readonly PageType[]): void {
  const name = readdirSync(join(folder, '_astro')).find((file) => /^style\.[\w-]+\.css$/u.test(file));
  if (name === undefined)
    throw new Error('The build has no sheet _astro/style.….css; see src/integrations/page-sheets.ts.');
  const whole = parse(readFileSync(join(folder, '_astro', name), 'utf8'));
  const scripts = readdirSync(join(folder, '_astro'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, '_astro', file), 'utf8'))
    .join('\n');
  const ofSearch = classesOf(readFileSync(join(folder, SEARCH_PAGE), 'utf8'));
  for (const { pages, scopes, classes } of types) {
    const isUsed = createSelectorJudge(new Set([...ofSearch, ...classes]), scripts);
    const text = keepRules(whole, (selector) => hasScopes(selector, scopes) && isUsed(selector));
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
    const own = `style.${hash}.css`;
    writeFileSync(join(folder, '_astro', own), text);
    for (const page of pages) {
      const file = join(folder, page);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(LINK, own));
    }
  }
  rmSync(join(folder, '_astro', name));
}

function hasScopes(selector: string, scopes: ReadonlySet<string>): boolean {
  return (selector.match(SCOPE) ?? []).every((scope) => scopes.has(scope));
}

/** A sheet without the rules that choose nothing, and without the bundler's marks. */
function keepRules(whole: Root, choosesSomething: (selector: string) => boolean): string {
  const sheet = whole.clone();
  sheet.walkComments((comment) => {
    comment.remove();
  });
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter(choosesSomething);
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  dropEmpty(sheet);
  return sheet.toString();
}

/** Removes groups of rules that hold nothing any more, those first that stand in others. */
function dropEmpty(group: Container): void {
  group.each((node) => {
    if (node.type !== 'atrule' || !node.nodes) return;
    dropEmpty(node);
    if (node.nodes.length === 0) node.remove();
  });
}
