import { FACTS_ATTRIBUTE, type PageFacts } from '../format/facts.ts';
import { toPieces, type HtmlPiece } from '../../html/pieces.ts';

/** A heading with an id, to which a result can lead. */
export interface PageSection {
  id: string;
  title: string;
  /** Where its heading begins in the page's text, in UTF-16 units. */
  at: number;
}

/** A built page as the search knows it, but for its text. */
export interface PageHead {
  /** Address under the site's root, without a leading slash. */
  url: string;
  title: string;
  facts: PageFacts;
  /** Words in a row by which readers ask for it, shown nowhere; each row counts as a title. */
  askedBy: readonly string[];
  names: readonly string[];
  ends: readonly string[];
}

/** A built page as the search knows it. */
export interface SearchPage extends PageHead {
  /** The readers' own text, a block a line. */
  text: string;
  sections: PageSection[];
}

/** Elements inside a line of text; every other one begins a block. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data dfn em i img kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements whose content is no text for a reader: raised are marks of sources and of notes alone. */
const SILENT = new Set('script style template noscript svg button nav sup'.split(' '));

/** A page without its text. */
export function headOf({ url, title, facts, askedBy, names, ends }: PageHead): PageHead {
  return { url, title, facts, askedBy, names, ends };
}

/** What a page is read from: its bytes from the searched element on, and nothing where it has none. */
export function searchedBytes(html: Buffer): Buffer | undefined {
  const attribute = html.indexOf(` ${FACTS_ATTRIBUTE}=`);
  return attribute === -1 ? undefined : html.subarray(Math.max(0, html.lastIndexOf('<', attribute)));
}

/**
 * The part of a built page that is searched: the element with `data-search-facts` (see `format/facts.ts`), without
 * what `data-pagefind-ignore`, `hidden` or `visually-hidden` takes out.
 *
 * @param url address under the site's root, without a leading slash
 * @returns undefined for a page that is not searched
 */
export function readPage(html: string, url: string): SearchPage | undefined {
  const attribute = html.indexOf(` ${FACTS_ATTRIBUTE}=`);
  if (attribute === -1) return undefined;
  const reader = new PageReader(url);
  for (const piece of toPieces(html, html.lastIndexOf('<', attribute))) if (!reader.take(piece)) break;
  return reader.page;
}

class PageReader {
  readonly page: SearchPage;
  #depth = 0;
  /** The depth of the outermost element that is passed over, while inside it. */
  #silentAt: number | undefined;
  #line = '';
  #heading: { id: string | undefined; level: number } | undefined;

  constructor(url: string) {
    this.page = {
      url,
      title: '',
      facts: { type: 'article' },
      text: '',
      sections: [],
      askedBy: [],
      names: [],
      ends: [],
    };
  }

  /** Takes the next piece; false when the searched element has ended. */
  take(piece: HtmlPiece): boolean {
    if (piece.kind === 'text') {
      if (this.#silentAt === undefined) this.#line += piece.text;
      return true;
    }
    if (!INLINE.has(piece.name)) this.#endLine();
    if (piece.kind === 'open') this.#open(piece);
    else this.#close(piece.name);
    return this.#depth > 0;
  }

  #open({ name, attributes, void: isVoid }: HtmlPiece & { kind: 'open' }): void {
    if (name === 'br') this.#line += ' ';
    if (isVoid) return;
    if (this.#depth === 0) {
      const {
        asked,
        names = [],
        ends = [],
        ...facts
      } = JSON.parse(attributes.get(FACTS_ATTRIBUTE)!) as PageFacts;
      const askedBy = asked?.split(/\s*[،·]\s*/u) ?? [];
      Object.assign(this.page, { facts, askedBy, names, ends });
    }
    this.#depth += 1;
    if (this.#silentAt === undefined && (isSilent(name, attributes) || this.#isLabel(name))) {
      this.#silentAt = this.#depth;
    }
    if (/^h[1-6]$/u.test(name)) this.#heading = { id: attributes.get('id'), level: Number(name[1]) };
  }

  /** What the record says is made of fields, on its own pages and in articles; their labels tell no page from another. */
  #isLabel(name: string): boolean {
    const { type } = this.page.facts;
    return (
      (name === 'dt' && type !== 'page') || (name === 'th' && (type === 'model' || type === 'retirement'))
    );
  }

  #close(name: string): void {
    if (this.#silentAt === this.#depth) this.#silentAt = undefined;
    if (/^h[1-6]$/u.test(name)) this.#heading = undefined;
    this.#depth -= 1;
  }

  #endLine(): void {
    const line = this.#line.replaceAll(/\s+/gu, ' ').trim();
    this.#line = '';
    if (line === '') return;
    if (this.#heading?.level === 1) {
      this.page.title = line;
      return;
    }
    const at = this.page.text === '' ? 0 : this.page.text.length + 1;
    if (this.#heading?.id !== undefined) this.page.sections.push({ id: this.#heading.id, title: line, at });
    this.page.text += this.page.text === '' ? line : `\n${line}`;
  }
}

function isSilent(name: string, attributes: ReadonlyMap<string, string>): boolean {
  return (
    SILENT.has(name) ||
    attributes.has('data-pagefind-ignore') ||
    attributes.has('hidden') ||
    /(?:^|\s)visually-hidden(?:\s|$)/u.test(attributes.get('class') ?? '')
  );
}
