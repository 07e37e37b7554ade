import { ELEMENT_NODE, parse, TEXT_NODE, type Node } from 'ultrahtml';

/** An element of a parsed page; values of attributes and texts are decoded. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | Text)[];
  parent: Element | undefined;
}

export interface Text {
  value: string;
  parent: Element;
}

/** Elements whose content is no text for a reader. */
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

/** Parses a whole page. The root is an element without a name, so that every other one has a parent. */
export function parsePage(html: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], parent: undefined };
  convert((parse(escapeAttributes(html)) as { children: Node[] }).children, root);
  return root;
}

/** A bare `>` in an attribute, which HTML allows, would end the tag for the parser. */
function escapeAttributes(html: string): string {
  return html.replaceAll(/<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/giu, (tag) =>
    tag.replaceAll(/"[^"]*"/gu, (value) => value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  );
}

function convert(nodes: readonly Node[], parent: Element): void {
  for (const node of nodes) {
    if (node.type === TEXT_NODE) {
      parent.children.push({ value: decode(node['value'] as string), parent });
    } else if (node.type === ELEMENT_NODE) {
      const { name, attributes, children } = node as unknown as {
        name: string;
        attributes: Record<string, string>;
        children: Node[];
      };
      const element: Element = { name, attributes: decodeAll(attributes), children: [], parent };
      parent.children.push(element);
      convert(children, element);
    }
  }
}

function decodeAll(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), decode(value)]),
  );
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu,
    (whole, decimal, hex, name: string | undefined) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex as string, 16));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}

/** All elements below one, in the order of the page. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (!('name' in child)) continue;
    yield child;
    yield* descendants(child);
  }
}

/** The elements of the given names. */
export function byName(element: Element, ...names: string[]): Element[] {
  return [...descendants(element)].filter(({ name }) => names.includes(name));
}

/** The elements that have an attribute, of whatever value. */
export function byAttribute(element: Element, attribute: string): Element[] {
  return [...descendants(element)].filter((candidate) => Object.hasOwn(candidate.attributes, attribute));
}

/** The elements that have a class. */
export function byClass(element: Element, name: string): Element[] {
  return [...descendants(element)].filter((candidate) => hasClass(candidate, name));
}

export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/u).includes(name);
}

/** The nearest element of which a question is true: the given one, or one around it. */
export function closest(
  element: Element | undefined,
  matches: (element: Element) => boolean,
): Element | undefined {
  for (let current = element; current; current = current.parent) if (matches(current)) return current;
  return undefined;
}

/** All text nodes that a reader can come to see; the content of scripts and of `<noscript>` is none. */
export function* texts(element: Element): Generator<Text> {
  for (const child of element.children) {
    if (!('name' in child)) yield child;
    else if (!SILENT.has(child.name)) yield* texts(child);
  }
}

/** The text of an element as a reader sees it on one line. */
export function textOf(element: Element): string {
  return [...texts(element)]
    .map(({ value }) => value)
    .join('')
    .replaceAll(/[ \t\n]+/gu, ' ')
    .trim();
}

/** A few words that find the element again. */
export function describeElement(element: Element): string {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.startsWith('data-astro'))
    .map(([name, value]) => ` ${name}="${value.slice(0, 60)}"`);
  return `<${element.name}${attributes.join('')}> ${textOf(element).slice(0, 60)}`.trim();
}
