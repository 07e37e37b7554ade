import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type Container, type Root } from 'postcss';
import { codeDigest } from '../hosting/build-cache.ts';
import { getKept } from '../kept/kept.ts';
import { KeptReadings } from '../kept/kept-readings.ts';
import { classesOf, createSelectorJudge } from './used-selectors.ts';

/** How a link to a sheet begins, as Astro writes it, and its folder. */
const LINK = '<link rel="stylesheet" href="';
const FOLDER = '/_astro/';

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
  let keptIn: string | undefined;
  return {
    name: 'page-sheets',
    hooks: {
      'astro:config:done': ({ config }) => {
        keptIn = fileURLToPath(new URL('page-styles', config.cacheDir));
      },
      'astro:build:done': ({ dir, assets }) => {
        const folder = fileURLToPath(dir);
        const site: StyledSite = {
          folder,
          sheet: sheetOf(folder),
          styles: new KeptReadings<PageStyles>(keptIn, codeDigest()),
        };
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
          return readTypes(site, pages, { dividedByParts: routes.includes(ARTICLES) });
        });
        types.push(...readTypes(site, [...pagesOf.values()].flat(), { dividedByParts: false }));
        splitSheet(site, types);
        site.styles.save();
      },
    },
  };
}

/** What of a page tells which rules it needs. */
interface PageStyles {
  scopes: string[];
  classes: string[];
  /** Which of `RARE_PARTS` it holds. */
  parts: string[];
}

interface StyledSite {
  folder: string;
  /** Name of the sheet of the whole site. */
  sheet: string;
  /** Read again from a page only where it has changed. */
  styles: KeptReadings<PageStyles>;
}

/** Pages that share a sheet. */
interface PageType {
  /** Each with the places of the sheet's name in the bytes of its file. */
  pages: { file: string; places: number[] }[];
  /** What stands on any of them: pages that hold the same have one between them. */
  styles: Set<PageStyles>;
}

/** The sheet that Astro has made of all styles. */
function sheetOf(folder: string): string {
  const name = readdirSync(join(folder, '_astro')).find((file) => /^style\.[\w-]+\.css$/u.test(file));
  if (name === undefined)
    throw new Error('The build has no sheet _astro/style.….css; see src/integrations/page-sheets.ts.');
  return name;
}

/**
 * Reads pages and puts those together that share a sheet. One page at a time: all articles at once are as much memory as they are text.
 *
 * @param dividedByParts whether only those do that hold the same rare parts
 */
function readTypes(
  { folder, sheet, styles }: StyledSite,
  pages: readonly string[],
  { dividedByParts }: { dividedByParts: boolean },
): PageType[] {
  const types = new Map<string, PageType>();
  for (const page of pages) {
    const file = join(folder, page);
    const bytes = readFileSync(file);
    const found = styles.take(bytes, () => stylesOf(bytes.toString('utf8')));
    const held = dividedByParts ? found.parts.join(' ') : '';
    const type: PageType = types.get(held) ?? { pages: [], styles: new Set() };
    types.set(held, type);
    type.pages.push({ file, places: placesOf(sheet, bytes) });
    type.styles.add(found);
  }
  return [...types.values()];
}

function stylesOf(html: string): PageStyles {
  return {
    scopes: [...new Set(html.match(SCOPE))].sort(),
    classes: [...new Set(classesOf(html))].sort(),
    parts: RARE_PARTS.filter((part) => html.includes(`class="${part}"`)),
  };
}

/** Where the name of a sheet stands in the links of a page. */
function placesOf(sheet: string, page: Buffer): number[] {
  const places: number[] = [];
  for (let link = page.indexOf(LINK); link !== -1; link = page.indexOf(LINK, link + LINK.length)) {
    const end = page.indexOf('"', link + LINK.length);
    const place = end - sheet.length;
    if (page.toString('latin1', place - FOLDER.length, end) === FOLDER + sheet) places.push(place);
  }
  return places;
}

function splitSheet({ folder, sheet }: StyledSite, types: readonly PageType[]): void {
  const whole = parse(readFileSync(join(folder, '_astro', sheet), 'utf8'));
  const scripts = readdirSync(join(folder, '_astro'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, '_astro', file), 'utf8'))
    .join('\n');
  const ofSearch = classesOf(readFileSync(join(folder, SEARCH_PAGE), 'utf8'));
  for (const { pages, styles } of types) {
    const scopes = new Set([...styles].flatMap((one) => one.scopes));
    const classes = [...styles].flatMap((one) => one.classes);
    const isUsed = createSelectorJudge(new Set([...ofSearch, ...classes]), scripts);
    const text = keepRules(whole, (selector) => hasScopes(selector, scopes) && isUsed(selector));
    const hash = createHash('sha256').update(text).digest('base64url');
    // As long as the name that it takes the place of, so that no page has to be written anew for it.
    const own = `style.${hash.slice(0, sheet.length - 'style..css'.length)}.css`;
    writeFileSync(join(folder, '_astro', own), text);
    for (const { file, places } of pages) writeAt(file, places, own);
  }
  rmSync(join(folder, '_astro', sheet));
}

/** Writes a text over what stands at some places of a file. */
function writeAt(file: string, places: readonly number[], text: string): void {
  const opened = openSync(file, 'r+');
  for (const place of places) writeSync(opened, text, place);
  closeSync(opened);
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
