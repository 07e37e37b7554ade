import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { decodeEntities } from '../html/entities.ts';
import { isBare, readPoint, RUNNING, type HelpLine, type HelpPlace, type RefuseLine } from './help-lines.ts';
import { toPlainText } from './page-cells.ts';

const HEADING = /^h([1-6])$/u;
/** Elements that stand inside a line of text. */
const INLINE = new Set('a abbr b code del em i ins kbd mark s small span strong sub sup time u'.split(' '));
/** Elements that hold lines. */
const BLOCKS = new Set('article blockquote div li ol p section table tbody thead ul'.split(' '));
/** Elements that part what stands before them from what stands after. */
const PARTING = new Set(['br', 'hr']);
/** Elements that have no text. */
const SILENT = new Set(['img']);

/**
 * The lines of a page in HTML, as the help centre serves it: all of its text stands in one `article`, in which the title and
 * the days are headings of the first level. Pieces of text that a `br` or `hr` parts are lines of their own. An element that is
 * none of running text ends the reading.
 */
export function readHtmlLines(html: string, refuse: RefuseLine): HelpLine[] {
  // The parser fails on a closing tag at the very beginning; an empty comment avoids that.
  const articles = findArticles(parse(`<!---->${html}`) as Node);
  const [article] = articles;
  if (!article || articles.length > 1) {
    const reason = `the page has ${article ? 'more than one' : 'no'} article element, in which its text would be`;
    return refuse({ line: 1, text: html.trimStart().split('\n', 1)[0]! }, reason);
  }
  const lines: HelpLine[] = [];
  const add = (decoded: string, level: number, place: HelpPlace): void => {
    const text = toPlainText(decoded);
    if (!isBare(text)) lines.push({ line: lines.length + 1, text, level, ...place });
  };
  const refuseElement = (name: string): never =>
    refuse(
      { line: lines.length, text: lines.at(-1)?.text ?? '' },
      `after this stands an element that is not understood: <${name}>`,
    );
  let running = '';
  const end = (depth: number): void => {
    const typed = depth === 0 ? readPoint(running) : undefined;
    if (typed) add(typed.text, 0, { part: 'point', depth: 1 });
    else add(running, 0, depth === 0 ? RUNNING : { part: 'point', depth });
    running = '';
  };
  let row: HelpPlace['part'];
  const read = (node: Node, depth: number): void => {
    if (node.type === TEXT_NODE) running += decodeEntities(String(node['value']));
    if (node.type !== ELEMENT_NODE) return;
    const element = node as ElementNode;
    const heading = HEADING.exec(element.name);
    if (INLINE.has(element.name)) {
      for (const child of element.children) read(child, depth);
    } else if (PARTING.has(element.name)) {
      end(depth);
    } else if (heading) {
      end(depth);
      add(textOf(element, refuseElement), Number(heading[1]), RUNNING);
    } else if (element.name === 'tr') {
      end(depth);
      const before = lines.length;
      const cells = element.children.filter(isElement).map((cell) => textOf(cell, refuseElement).trim());
      add(`| ${cells.join(' | ')} |`, 0, { part: row, depth: 0 });
      if (lines.length > before) row = 'row';
    } else if (BLOCKS.has(element.name)) {
      end(depth);
      if (element.name === 'table') row = 'head';
      const inside = element.name === 'li' ? depth + 1 : depth;
      for (const child of element.children) read(child, inside);
      end(inside);
    } else if (!SILENT.has(element.name)) {
      refuseElement(element.name);
    }
  };
  read(article, 0);
  return lines;
}

function findArticles(node: Node): ElementNode[] {
  if (isElement(node) && node.name === 'article') return [node];
  return 'children' in node ? (node.children as Node[]).flatMap(findArticles) : [];
}

function isElement(node: Node): node is ElementNode {
  return node.type === ELEMENT_NODE;
}

/** The text of a heading or a cell, in one line whatever stands in it. */
function textOf(element: ElementNode, refuse: (name: string) => never): string {
  return element.children
    .map((child) => {
      if (child.type === TEXT_NODE) return decodeEntities(String(child['value']));
      if (!isElement(child) || SILENT.has(child.name)) return '';
      if (INLINE.has(child.name)) return textOf(child, refuse);
      if (PARTING.has(child.name) || BLOCKS.has(child.name)) return ` ${textOf(child, refuse)} `;
      return refuse(child.name);
    })
    .join('');
}
