import { decodeEntities } from '../html/entities.ts';
import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';

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
  const root = parse(html) as Node;
  const metadata = new Map<string, string>();
  let headTitle = '';
  let main: ElementNode | undefined;
  visit(root, (element) => {
    const { name, attributes } = element;
    if (name === 'title' && headTitle === '') headTitle = lineOf(element);
    const key = attributes['property'] ?? attributes['name'];
    if (name === 'meta' && key !== undefined) metadata.set(key, plain(attributes['content'] ?? ''));
    if (name === 'main') main ??= element;
  });
  const title = metadata.get('og:title') ?? headTitle;
  const withoutAddress = address === undefined ? undefined : addressRemover(address);
  const blocks = main === undefined ? [] : blocksOf(main);
  return { title, blocks: withoutAddress ? blocks.map(withoutAddress) : blocks, metadata };
}

function visit(node: Node, see: (element: ElementNode) => void): void {
  if (node.type === ELEMENT_NODE) see(node as ElementNode);
  if ('children' in node) for (const child of node.children as Node[]) visit(child, see);
}

function blocksOf(main: ElementNode): string[] {
  const blocks: string[] = [];
  let line = '';
  const end = (): void => {
    const text = plain(line).replaceAll(/\s+/gu, ' ').trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  const read = (node: Node): void => {
    if (node.type === TEXT_NODE) line += (node as { value: string }).value;
    if (!('children' in node)) return;
    const element = node.type === ELEMENT_NODE ? (node as ElementNode) : undefined;
    if (element && (SILENT.has(element.name) || 'data-days-left-to' in element.attributes)) return;
    const isBlock = element !== undefined && !INLINE.has(element.name);
    if (isBlock) end();
    for (const child of node.children as Node[]) read(child);
    if (isBlock) end();
  };
  read(main);
  end();
  return blocks;
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

/** Decodes character references, and removes the control characters that isolate names. */
function plain(text: string): string {
  return decodeEntities(text).replaceAll(/[\u2066-\u2069]/gu, '');
}

function lineOf(element: ElementNode): string {
  return element.children
    .map((child: Node) => (child.type === TEXT_NODE ? (child as { value: string }).value : ''))
    .join('')
    .trim();
}
