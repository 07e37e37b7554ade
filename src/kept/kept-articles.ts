import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainText } from '../content/plain-text.ts';
import { digestOfTexts, type ArticleBases } from './article-bases.ts';

/** A heading of a text, as Astro tells of it. */
export interface KeptHeading {
  depth: number;
  slug: string;
  text: string;
}

/** The text of an article, as it stands on its page and in feeds. */
export interface KeptText {
  html: string;
  headings: KeptHeading[];
  /** As feeds have it; undefined where no feed has it. */
  feed: string | undefined;
}

/** An article as its file has it. */
export interface ArticleFile {
  slug: string;
  source: string;
  /** Whether pictures stand beside it. */
  hasPictures: boolean;
  /** Whether some feed has its text. */
  isInFeed: boolean;
  /** Whether Astro knows its fields from an earlier build. */
  isLoaded: boolean;
}

/** Components whose face is made of the article alone; all others show something of the record. */
export const OWN_COMPONENTS: ReadonlySet<string> = new Set([
  'Cite',
  'Claim',
  'Claims',
  'KeyFigure',
  'KeyFigures',
  'PullQuote',
  'Term',
]);

/** A picture, in what has been rendered: a file of Astro's that is no sheet, script or font. */
const PICTURE = /<(?:img|picture)\b|\/_astro\/[\w.-]+(?<!\.(?:css|js|woff2))(?![\w.-])/u;

/** Stands before and after the text on a page that has just been rendered, until `takeText` has read it. */
export const textMarks = { before: '<!--the text-->', after: '<!--end of the text-->' } as const;

/**
 * The texts and pages of articles that a build leaves for the next, each under a digest of all that it is made of. A text that is
 * taken again is not compiled, a page that is taken again is not rendered; both are what they would be.
 */
export class KeptArticles {
  readonly #folder: string;
  readonly #bases: ArticleBases;
  /** Keys of the texts of this build's articles that can be kept. */
  readonly #keys = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #headings = new Map<string, KeptHeading[]>();
  readonly #feeds = new Map<string, string>();
  /** Keys of the pages that this build has rendered. */
  readonly #rendered = new Map<string, string>();
  readonly #standing = new Set<string>();
  readonly #assets = new Set<string>();

  constructor(folder: string, bases: ArticleBases) {
    this.#folder = folder;
    this.#bases = bases;
  }

  /** Whether anything that an earlier build has left stands in this one. */
  get isUsed(): boolean {
    return this.#taken.size > 0;
  }

  /** Names of the files in `_astro` that pages name which were taken again. */
  get assets(): ReadonlySet<string> {
    return this.#assets;
  }

  /** Whether a file of the site is a page that was taken again, by its path with forward slashes. */
  isStanding(path: string): boolean {
    return this.#standing.has(path);
  }

  /** Slugs of the articles whose pages this build has rendered, of those that can be kept. */
  get rendered(): Iterable<string> {
    return this.#rendered.keys();
  }

  /** Tells of an article of this build; returns whether its text is taken again, and need not be compiled. */
  take({ slug, source, hasPictures, isInFeed, isLoaded }: ArticleFile): boolean {
    this.#keys.delete(slug);
    this.#taken.delete(slug);
    if (hasPictures || !isPlainText(source)) return false;
    const components = [...source.matchAll(/<(?<name>[A-Z]\w*)/gu)].map(({ groups }) => groups!['name']!);
    const base = components.every((name) => OWN_COMPONENTS.has(name)) ? this.#bases.text : this.#bases.record;
    const key = digestOfTexts(base, slug, source);
    this.#keys.set(slug, key);
    const text = isLoaded ? this.#readText(slug, key) : undefined;
    if (!text || (isInFeed && text.feed === undefined)) return false;
    this.#taken.add(slug);
    return true;
  }

  /** The text of an article that was taken again. */
  textOf(slug: string): KeptText | undefined {
    if (!this.#taken.has(slug)) return undefined;
    const text = this.#readText(slug, this.#keys.get(slug)!);
    if (!text) throw new Error(`the kept text of ${slug} was changed while it was needed`);
    return text;
  }

  /** Tells how feeds have a text. */
  noteFeed(slug: string, html: string): void {
    this.#feeds.set(slug, html);
  }

  /**
   * The page of an article as an earlier build has left it.
   *
   * @param shown all that it shows of this article and of others
   */
  pageOf(slug: string, shown: string): string | undefined {
    const key = this.#pageKey(slug, shown);
    // Where the text is compiled, it is rendered, and kept.
    const page = key === undefined || !this.#taken.has(slug) ? undefined : this.#read('pages', slug, key);
    if (page === undefined) return undefined;
    this.#standing.add(`articles/${slug}/index.html`);
    for (const { groups } of page.matchAll(/\/_astro\/(?<name>[\w.-]+)/gu)) {
      this.#assets.add(groups!['name']!);
    }
    return page;
  }

  /**
   * Tells that a page is rendered.
   *
   * @param shown as for `pageOf`
   * @returns whether it can be kept, and needs its marks
   */
  noteRendered(slug: string, shown: string, headings: readonly KeptHeading[]): boolean {
    const key = this.#pageKey(slug, shown);
    if (key === undefined) return false;
    this.#rendered.set(slug, key);
    this.#headings.set(
      slug,
      headings.map(({ depth, slug: id, text }) => ({ depth, slug: id, text })),
    );
    return true;
  }

  /**
   * Reads and keeps the text of a page that has just been rendered.
   *
   * @returns the page without its marks
   */
  takeText(slug: string, marked: string): string {
    const start = marked.indexOf(textMarks.before);
    const end = marked.lastIndexOf(textMarks.after);
    if (start === -1 || end === -1) throw new Error(`the page of ${slug} does not mark its text`);
    const html = marked.slice(start + textMarks.before.length, end);
    const page = marked.slice(0, start) + html + marked.slice(end + textMarks.after.length);
    const key = this.#keys.get(slug)!;
    if (PICTURE.test(page)) {
      this.#rendered.delete(slug);
    } else if (!this.#taken.has(slug)) {
      const text: KeptText = { html, headings: this.#headings.get(slug)!, feed: this.#feeds.get(slug) };
      this.#write('texts', slug, key, JSON.stringify(text));
    }
    return page;
  }

  /** Keeps a page, as `pageOf` will give it. */
  keepPage(slug: string, html: string): void {
    this.#write('pages', slug, this.#rendered.get(slug)!, html);
  }

  /** Removes what is kept of articles that are no more, or can be kept no longer. */
  prune(): void {
    for (const kind of ['texts', 'pages'] as const) {
      const folder = join(this.#folder, kind);
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        if (!this.#keys.has(name)) rmSync(join(folder, name));
      }
    }
  }

  /** Removes all of it. */
  forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #pageKey(slug: string, shown: string): string | undefined {
    const own = this.#keys.get(slug);
    return own === undefined ? undefined : digestOfTexts(this.#bases.record, own, shown);
  }

  #readText(slug: string, key: string): KeptText | undefined {
    const text = this.#read('texts', slug, key);
    return text === undefined ? undefined : (JSON.parse(text) as KeptText);
  }

  /** What was written under a key; undefined where it is another, or damaged. */
  #read(kind: 'texts' | 'pages', slug: string, key: string): string | undefined {
    let file: string;
    try {
      file = readFileSync(join(this.#folder, kind, slug), 'utf8');
    } catch {
      // There is none.
      return undefined;
    }
    const end = file.indexOf('\n');
    const content = file.slice(end + 1);
    return file.slice(0, end) === digestOfTexts(key, content) ? content : undefined;
  }

  #write(kind: 'texts' | 'pages', slug: string, key: string, content: string): void {
    mkdirSync(join(this.#folder, kind), { recursive: true });
    writeFileSync(join(this.#folder, kind, slug), `${digestOfTexts(key, content)}\n${content}`);
  }
}

// Astro runs copies of our modules; the process is what they share with the command that started it.
const SHARED = Symbol.for('uful:kept-articles');
const shared = globalThis as { [SHARED]?: KeptArticles | undefined };

/** Opens what the builds into a target keep, for this build; without any, nothing is taken again or kept. */
export function useKeptArticles(kept: KeptArticles | undefined): void {
  shared[SHARED] = kept;
}

/** What this build takes again and keeps; undefined where nothing is: in development, in previews. */
export function getKeptArticles(): KeptArticles | undefined {
  return shared[SHARED];
}
