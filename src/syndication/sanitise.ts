import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { decodeEntities, escapeAttribute, escapeText } from './entities.ts';
import { allowed, blocks, dropped, needed, voidElements } from './feed-markup.ts';

/**
 * HTML of a page as a feed may carry it: allowed elements and attributes only, and whole addresses only.
 *
 * Some readers (Miniflux) take away `bdi` and `dir`, so what they isolate is isolated by control characters
 * as well: inside `bdi`, but around code, which is copied and must be clean.
 *
 * @param pageUrl whole address of the page, from which its relative addresses and fragments are resolved
 */
export function sanitise(html: string, pageUrl: string): string {
  // The parser stumbles over a closing tag before which there is nothing at all.
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

/** The parser ends a tag at the first `>` and takes `\"` for a quote inside a value; HTML does neither. */
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
  if (dropped.has(name)) return '';
  const inPre = place.inPre || name === 'pre';
  const content = writeChildren(node, { ...place, inPre });
  // A browser shows no space at the edges of a block; programs that take out the text alone would.
  const inner = blocks.has(name) && !inPre ? content.replaceAll(EDGES, '') : content;
  const attributes = writeAttributes(name, node.attributes, place.pageUrl);
  if (attributes === undefined) return unwrap(name, node, inner);
  if (voidElements.has(name)) return `<${name}${attributes}>`;
  if (name === 'bdi') return `<bdi${attributes}>${isolate(inner, node.attributes['dir'])}</bdi>`;
  const whole = `<${name}${attributes}>${inner}</${name}>`;
  const isCode = ['code', 'kbd', 'samp'].includes(name) && !place.inPre;
  return isCode ? isolate(whole, node.attributes['dir'] ?? 'ltr') : whole;
}

/** The box of a task list, which readers of feeds drop, as a character. The text beside it keeps it a list of tasks. */
function writeBox(node: ElementNode): string {
  return 'checked' in node.attributes ? '☑' : '☐';
}

/** The attributes to keep, or undefined where the element itself is not to be kept. */
function writeAttributes(
  name: string,
  attributes: Record<string, string>,
  pageUrl: string,
): string | undefined {
  const rules = allowed.get(name);
  if (!rules) return undefined;
  const kept = Object.entries(rules).flatMap(([key, check]) => {
    const source = Object.entries(attributes).find(([written]) => written.toLowerCase() === key)?.[1];
    const value = source === undefined ? undefined : check(decodeEntities(source), pageUrl);
    return value === undefined ? [] : [[key, value] as const];
  });
  if (name === 'img' && !kept.some(([key]) => key === 'alt')) kept.push(['alt', '']);
  const must = needed.get(name);
  if (must !== undefined && !kept.some(([key]) => key === must)) return undefined;
  return kept.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
}

/** What an element leaves behind: its content, and for a block the breaks around it. */
function unwrap(name: string, node: ElementNode, inner: string): string {
  if (!blocks.has(name)) return inner;
  return inner.trim() === '' || holdsBlock(node) ? `\n${inner}\n` : `\n<p>${inner.trim()}</p>\n`;
}

function holdsBlock(node: ElementNode): boolean {
  return node.children.some(
    (child) =>
      child.type === ELEMENT_NODE &&
      (blocks.has((child as ElementNode).name.toLowerCase()) || holdsBlock(child as ElementNode)),
  );
}

const openers: Record<string, string> = { ltr: '\u2066', rtl: '\u2067' };

function isolate(text: string, direction: string | undefined): string {
  return `${openers[direction ?? ''] ?? '\u2068'}${text}\u2069`;
}
