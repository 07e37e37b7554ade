import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { decodeEntities, escapeAttribute, escapeText } from '../html/entities.ts';
import {
  allowedAttributes,
  blockElements,
  droppedElements,
  requiredAttributes,
  voidElements,
} from './feed-markup.ts';

/**
 * Reduces the HTML of a page to what a feed may contain: allowed elements and attributes, and full addresses.
 *
 * Some readers (Miniflux) remove `bdi` and `dir`, so isolated text also gets control characters: inside `bdi`, but
 * outside of code, because code is copied and must not contain them.
 *
 * @param pageUrl full address of the page, against which relative addresses and fragments are resolved
 */
export function sanitise(html: string, pageUrl: string): string {
  // The parser fails on a closing tag at the very beginning; an empty comment avoids that.
  const tree = parse(`<!---->${guardValues(html)}`) as ElementNode;
  return writeChildren(tree, { pageUrl, inPre: false }).trim();
}

interface Place {
  pageUrl: string;
  inPre: boolean;
}

const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/giu;
const EDGES = /^[ \t\n]+|[ \t\n]+$/gu;
const QUOTED = /"[^"]*"|'[^']*'/gu;

/** Escapes attribute values for the parser, which, unlike HTML, ends a tag at the first `>` and reads `\"` as an escaped quote. */
function guardValues(html: string): string {
  return html.replaceAll(TAG, (tag) =>
    tag.replaceAll(QUOTED, (value) => value.replaceAll('>', '&gt;').replaceAll('\\', '&#92;')),
  );
}

function write(node: Node, place: Place): string {
  if (node.type === TEXT_NODE) return escapeText(String(node['value']));
  return node.type === ELEMENT_NODE ? writeElement(node as ElementNode, place) : '';
}

function writeChildren(node: ElementNode, place: Place): string {
  return node.children.map((child) => write(child, place)).join('');
}

function writeElement(node: ElementNode, place: Place): string {
  const name = node.name.toLowerCase();
  if (name === 'input' && node.attributes['type'] === 'checkbox') return writeBox(node);
  if (droppedElements.has(name)) return '';
  const inPre = place.inPre || name === 'pre';
  const content = writeChildren(node, { ...place, inPre });
  // Browsers ignore white space at the edges of a block, but programs that extract the text do not.
  const inner = blockElements.has(name) && !inPre ? content.replaceAll(EDGES, '') : content;
  const attributes = writeAttributes(name, node.attributes, place.pageUrl);
  if (attributes === undefined) return unwrap(name, node, inner);
  if (voidElements.has(name)) return `<${name}${attributes}>`;
  if (name === 'bdi') return `<bdi${attributes}>${isolate(inner, node.attributes['dir'])}</bdi>`;
  const whole = `<${name}${attributes}>${inner}</${name}>`;
  const isCode = ['code', 'kbd', 'samp'].includes(name) && !place.inPre;
  return isCode ? isolate(whole, node.attributes['dir'] ?? 'ltr') : whole;
}

/** The check box of a task list as a character, because feed readers remove form controls. */
function writeBox(node: ElementNode): string {
  return 'checked' in node.attributes ? '☑' : '☐';
}

/** The attributes to keep, as source; undefined if the element itself is not allowed. */
function writeAttributes(
  name: string,
  attributes: Record<string, string>,
  pageUrl: string,
): string | undefined {
  const rules = allowedAttributes.get(name);
  if (!rules) return undefined;
  const kept = Object.entries(rules).flatMap(([key, check]) => {
    const source = Object.entries(attributes).find(([written]) => written.toLowerCase() === key)?.[1];
    const value = source === undefined ? undefined : check(decodeEntities(source), pageUrl);
    return value === undefined ? [] : [[key, value] as const];
  });
  if (name === 'img' && !kept.some(([key]) => key === 'alt')) kept.push(['alt', '']);
  const must = requiredAttributes.get(name);
  if (must !== undefined && !kept.some(([key]) => key === must)) return undefined;
  return kept.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
}

/** What a removed element leaves behind: its content, with line breaks around it if it was a block. */
function unwrap(name: string, node: ElementNode, inner: string): string {
  if (!blockElements.has(name)) return inner;
  return inner.trim() === '' || holdsBlock(node) ? `\n${inner}\n` : `\n<p>${inner.trim()}</p>\n`;
}

function holdsBlock(node: ElementNode): boolean {
  return node.children.some(
    (child) =>
      child.type === ELEMENT_NODE &&
      (blockElements.has((child as ElementNode).name.toLowerCase()) || holdsBlock(child as ElementNode)),
  );
}

const openers: Record<string, string> = { ltr: '\u2066', rtl: '\u2067' };

function isolate(text: string, direction: string | undefined): string {
  return `${openers[direction ?? ''] ?? '\u2068'}${text}\u2069`;
}
