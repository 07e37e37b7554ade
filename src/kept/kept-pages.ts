import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfTexts } from './article-bases.ts';
import { KeptFolder } from './kept-folder.ts';

/** A page of this build. */
export interface PageToTake {
  /** Pattern of its route, as Astro has it. */
  route: string;
  /** Path in the folder of the site, with forward slashes. */
  path: string;
  /** All that it shows of articles and the record. */
  shown: string;
  /** Where its share card is kept, which stands beside it. */
  card?: string;
}

/** A picture, in what has been rendered: Astro makes its files while it renders the page. */
const PICTURE = /<(?:img|picture)\b|\/_astro\/[\w.-]+(?<!\.(?:css|js|woff2))(?![\w.-])/u;

/** Whether a page, or a part of one, shows pictures that Astro has made files of. */
export function showsPicture(html: string): boolean {
  return PICTURE.test(html);
}

/**
 * Pages that a build leaves for the next, each under a digest of all that it is made of. A page that is taken again is not a page of
 * Astro's in that build: it is put beside what has been rendered, as it would be.
 */
export class KeptPages {
  readonly #folder: KeptFolder;
  readonly #base: string;
  readonly #standing = new Map<string, { key: string; route: string; card: string | undefined }>();
  /** Keys of the pages that this build renders. */
  readonly #rendered = new Map<string, string>();

  /**
   * @param folder where they are kept
   * @param base digest of all else that pages are made of: code, settings, day, words
   */
  constructor(folder: string, base: string) {
    this.#folder = new KeptFolder(folder);
    this.#base = base;
  }

  /** Whether any page of an earlier build stands in this one. */
  get isUsed(): boolean {
    return this.#standing.size > 0;
  }

  /** Tells of a page; returns whether it is taken again, and need not be rendered. */
  take({ route, path, shown, card }: PageToTake): boolean {
    const key = digestOfTexts(this.#base, path, shown);
    const stands = (card === undefined || existsSync(card)) && this.#folder.read(path, key) !== undefined;
    if (stands) this.#standing.set(path, { key, route, card });
    else this.#rendered.set(path, key);
    return stands;
  }

  /** Paths of the pages that were taken again, by their routes. */
  get standing(): Map<string, string[]> {
    const paths = new Map<string, string[]>();
    for (const [path, { route }] of this.#standing) {
      const known = paths.get(route);
      if (known) known.push(path);
      else paths.set(route, [path]);
    }
    return paths;
  }

  /**
   * Puts the pages that were taken again into the folder of the site.
   *
   * @throws Error when one names a file that this build has not made
   */
  putInto(site: string): void {
    const made = new Set<string>();
    for (const [path, { key, card }] of this.#standing) {
      const page = this.#folder.read(path, key);
      if (!page) throw new Error(`the kept page ${path} was changed while it was needed`);
      for (const name of namesOfAssets(page)) {
        if (!made.has(name) && !existsSync(join(site, '_astro', name)))
          throw new Error(`pages were taken from the build before, and ${name} is no file of this one`);
        made.add(name);
      }
      const file = join(site, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, page);
      if (card !== undefined) copyFileSync(card, join(dirname(file), 'card.png'));
    }
  }

  /** Keeps the pages that this build has rendered, as they stand in the folder of the site; removes what is of use no more. */
  keepFrom(site: string): void {
    for (const [path, key] of this.#rendered) {
      const page = readFileSync(join(site, path), 'utf8');
      if (showsPicture(page)) this.#rendered.delete(path);
      else this.#folder.write(path, key, page);
    }
    this.#folder.prune((path) => this.#rendered.has(path) || this.#standing.has(path));
  }
}

const LONGEST_NAME = 256;
const ASSETS = '/_astro/';

/** Names of the files of Astro's that a page names. */
function namesOfAssets(page: Buffer): Set<string> {
  const names = new Set<string>();
  for (let at = page.indexOf(ASSETS); at !== -1; at = page.indexOf(ASSETS, at + 1)) {
    const start = at + ASSETS.length;
    names.add(/^[\w.-]*/u.exec(page.toString('latin1', start, start + LONGEST_NAME))![0]);
  }
  return names;
}
