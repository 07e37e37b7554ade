import { toPieces, type HtmlPiece } from '../html/pieces.ts';

/** The text of a built page, as plain text. */
export interface PageText {
  /** The title of the page, without the name of the site. */
  title: string;
  /** The text of the page's main part by blocks: paragraphs, headings, cells. */
  blocks: string[];
  /** The metadata that share cards are made from, by name (`og:title`). */
  metadata: ReadonlyMap<string, string>;
}

/** Inline elements, which do not begin a new block. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements without text for readers. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'noscript']);

/**
 * Reads the text of a built page. Counts of days until or since today are left out, because they differ every day. So is the
 * address of the build, of which only the paths stay: a citation or an example of the data names the host that it stands on,
 * and a preview would differ from the published site on every page.
 *
 * @param address where the build stands, with a slash at its end; undefined if it is not known
 */
export function readPageText(html: string, address?: string): PageText {
  const reader = new PageReader();
  for (const piece of toPieces(html)) if (!reader.take(piece)) break;
  const { metadata, headTitle, blocks } = reader;
  const title = metadata.get('og:title') ?? headTitle.trim();
  const withoutAddress = address === undefined ? undefined : addressRemover(address);
  return { title, blocks: withoutAddress ? blocks.map(withoutAddress) : blocks, metadata };
}

class PageReader {
  readonly metadata = new Map<string, string>();
  readonly blocks: string[] = [];
  headTitle = '';
  #isInTitle = false;
  #isInMain = false;
  #line = '';
  /** The element that is being passed over, and how many of its name are open. */
  #skipped = { name: '', open: 0 };

  /** Takes the next piece; false when the main part has ended. */
  take(piece: HtmlPiece): boolean {
    if (piece.kind === 'text') this.#takeText(piece.text);
    else if (this.#skipped.open > 0) this.#skip(piece);
    else if (piece.kind === 'open') this.#open(piece);
    else return this.#close(piece.name);
    return true;
  }

  #takeText(text: string): void {
    if (this.#isInTitle) this.headTitle += text;
    else if (this.#isInMain && this.#skipped.open === 0) this.#line += text;
  }

  #skip(piece: Exclude<HtmlPiece, { kind: 'text' }>): void {
    if (piece.name !== this.#skipped.name || (piece.kind === 'open' && piece.void)) return;
    this.#skipped.open += piece.kind === 'open' ? 1 : -1;
  }

  #open({ name, attributes, void: isVoid }: HtmlPiece & { kind: 'open' }): void {
    const key = attributes.get('property') ?? attributes.get('name');
    if (name === 'meta' && key !== undefined) this.metadata.set(key, plain(attributes.get('content') ?? ''));
    this.#isInTitle = name === 'title' && this.headTitle === '';
    if (SILENT.has(name) || attributes.has('data-days-left-to')) {
      if (!isVoid) this.#skipped = { name, open: 1 };
      return;
    }
    if (name === 'main') this.#isInMain = true;
    if (!INLINE.has(name)) this.#endLine();
  }

  #close(name: string): boolean {
    this.#isInTitle = false;
    if (!INLINE.has(name)) this.#endLine();
    return !this.#isInMain || name !== 'main';
  }

  #endLine(): void {
    const text = plain(this.#line).replaceAll(/\s+/gu, ' ').trim();
    if (text !== '') this.blocks.push(text);
    this.#line = '';
  }
}

/** What takes an address out of a text, whole, without its scheme, or its path alone, and leaves the path below it. */
function addressRemover(address: string): (text: string) => string {
  const place = RegExp.escape(address.replace(/^[a-z]+:\/\//u, '').replace(/\/$/u, ''));
  // Not as a part of a longer host or path, an e-mail address or an identifier («tag:uful.example,2026:…»).
  const own = new RegExp(`(?<![\\w.@:/-])(?:[a-z]+://)?${place}(?:/|(?![\\w:-]|\\.\\w))`, 'giu');
  const path = URL.parse(address)?.pathname ?? '/';
  const below = path === '/' ? undefined : new RegExp(`(?<![\\w./:-])${RegExp.escape(path)}`, 'gu');
  return (text) => {
    const withoutHost = text.replaceAll(own, '/');
    return below ? withoutHost.replaceAll(below, '/') : withoutHost;
  };
}

/** Removes the control characters that isolate names. */
function plain(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/gu, '');
}
