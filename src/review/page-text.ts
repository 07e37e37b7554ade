import { decodeEntities } from '../syndication/entities.ts';
import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';

/** What a reader reads on a built page, as plain text. */
export interface PageText {
  /** The page's own title, without the name of the site. */
  title: string;
  /** The texts of the page's own part, a block each: paragraphs, headings, cells. */
  blocks: string[];
  /** The metadata by which a share card is drawn, by their names (`og:title`). */
  metadata: ReadonlyMap<string, string>;
}

/** Elements whose text goes on in the line they stand in. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements that hold nothing to read. */
const SILENT = new Set(['script', 'style', 'template', 'svg', 'noscript']);

/** Reads the text of a page that we have built. What counts the days to today is left out: it differs every day. */
export function readPageText(html: string): PageText {
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
  return { title, blocks: main === undefined ? [] : blocksOf(main), metadata };
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

/** Without references to characters, and without the marks that isolate names, which every page sets anew. */
function plain(text: string): string {
  return decodeEntities(text).replaceAll(/[\u2066-\u2069]/gu, '');
}

function lineOf(element: ElementNode): string {
  return element.children
    .map((child: Node) => (child.type === TEXT_NODE ? (child as { value: string }).value : ''))
    .join('')
    .trim();
}
