import { digestOfTexts, type ArticleBases } from './article-bases.ts';
import { KeptFolder } from './kept-folder.ts';
import { showsPicture } from './kept-pages.ts';

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

/** An article as its file has it, of which the text is plain (`isPlainText`) and no picture stands beside it. */
export interface PlainArticle {
  slug: string;
  source: string;
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

/** The component that shows one announcement, and nothing else of the record. */
const ANNOUNCEMENT = 'Retirement';

const COMPONENT = /<(?<name>[A-Z]\w*)(?: id="(?<id>[\w-]+)")?/gu;

/** Stands before and after the text on a page that has just been rendered, until `keepText` has read it. */
export const textMarks = { before: '<!--the text-->', after: '<!--end of the text-->' } as const;

/**
 * The texts of articles that a build leaves for the next, each under a digest of all that it is made of. A text that is taken again
 * is not compiled; it is what it would be.
 */
export class KeptTexts {
  readonly #folder: KeptFolder;
  readonly #bases: ArticleBases;
  /** Keys of the texts of this build's articles that can be kept. */
  readonly #keys = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Headings of the texts that this build has rendered, on pages that mark them. */
  readonly #rendered = new Map<string, KeptHeading[]>();
  readonly #feeds = new Map<string, string>();

  constructor(folder: string, bases: ArticleBases) {
    this.#folder = new KeptFolder(folder);
    this.#bases = bases;
  }

  /** Whether any text of an earlier build stands in this one. */
  get isUsed(): boolean {
    return this.#taken.size > 0;
  }

  /** Slugs of the articles whose pages this build has rendered, and which mark their texts. */
  get rendered(): Iterable<string> {
    return this.#rendered.keys();
  }

  /** Tells of a plain article of this build; returns whether its text is taken again, and need not be compiled. */
  take({ slug, source, isInFeed, isLoaded }: PlainArticle): boolean {
    const key = digestOfTexts(this.#baseOf(source), slug, source);
    this.#keys.set(slug, key);
    const text = isLoaded ? this.#read(slug, key) : undefined;
    const isTaken = text !== undefined && !(isInFeed && text.feed === undefined);
    if (isTaken) this.#taken.add(slug);
    else this.#taken.delete(slug);
    return isTaken;
  }

  /** The key of the text of an article; undefined where it cannot be kept. */
  keyOf(slug: string): string | undefined {
    return this.#keys.get(slug);
  }

  /** The text of an article that was taken again. */
  textOf(slug: string): KeptText | undefined {
    if (!this.#taken.has(slug)) return undefined;
    const text = this.#read(slug, this.#keys.get(slug)!);
    if (!text) throw new Error(`the kept text of ${slug} was changed while it was needed`);
    return text;
  }

  /** Tells how feeds have a text. */
  noteFeed(slug: string, html: string): void {
    this.#feeds.set(slug, html);
  }

  /**
   * Tells that a page is rendered.
   *
   * @returns whether its text can be kept, and needs its marks
   */
  noteRendered(slug: string, headings: readonly KeptHeading[]): boolean {
    if (!this.#keys.has(slug) || this.#taken.has(slug)) return false;
    this.#rendered.set(
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
  keepText(slug: string, marked: string): string {
    const start = marked.indexOf(textMarks.before);
    const end = marked.lastIndexOf(textMarks.after);
    if (start === -1 || end === -1) throw new Error(`the page of ${slug} does not mark its text`);
    const html = marked.slice(start + textMarks.before.length, end);
    if (!showsPicture(html)) {
      const text: KeptText = { html, headings: this.#rendered.get(slug)!, feed: this.#feeds.get(slug) };
      this.#folder.write(slug, this.#keys.get(slug)!, JSON.stringify(text));
    }
    return marked.slice(0, start) + html + marked.slice(end + textMarks.after.length);
  }

  /** Removes what is kept of articles that are no more, or can be kept no longer. */
  prune(): void {
    this.#folder.prune((slug) => this.#keys.has(slug));
  }

  /** Of all that a text shows beside its own words. */
  #baseOf(source: string): string {
    const components = [...source.matchAll(COMPONENT)].map(
      ({ groups }) => groups as { name: string; id?: string },
    );
    const others = components.filter(({ name }) => !OWN_COMPONENTS.has(name));
    if (others.some(({ name, id }) => name !== ANNOUNCEMENT || id === undefined)) return this.#bases.record;
    return digestOfTexts(this.#bases.words, ...others.map(({ id }) => this.#bases.retirement(id!)));
  }

  #read(slug: string, key: string): KeptText | undefined {
    const text = this.#folder.read(slug, key);
    return text === undefined ? undefined : (JSON.parse(text.toString()) as KeptText);
  }
}
