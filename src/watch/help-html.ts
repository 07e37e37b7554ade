import { ELEMENT_NODE, parse, TEXT_NODE, type ElementNode, type Node } from 'ultrahtml';
import { decodeEntities } from '../html/entities.ts';
import type { HelpLine, RefuseLine } from './help-lines.ts';
import { toPlainText } from './page-cells.ts';

const HEADING = /^h([1-6])$/u;
/** Elements that stand inside a line of text. */
const INLINE = new Set('a abbr b code del em i ins kbd mark s small span strong sub sup time u'.split(' '));
/** Elements that hold lines. */
const BLOCKS = new Set('article blockquote div li ol p section table tbody thead ul'.split(' '));
/** Elements that have no text. */
const SILENT = new Set(['hr', 'img']);

/**
 * The lines of a page in HTML, as the help centre serves it: all of its text stands in one `article`, in which the title and
 * the days are headings of the first level. Pieces of text that a `br` parts are lines of their own. An element that is
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
  const add = (written: string, level: number, isPoint: boolean): void => {
    const text = toPlainText(decodeEntities(written));
    if (text !== '') lines.push({ line: lines.length + 1, text, level, isPoint });
  };
  const refuseElement = (name: string): never =>
    refuse(
      { line: lines.length, text: lines.at(-1)?.text ?? '' },
      `after this stands an element that is not understood: <${name}>`,
    );
  let written = '';
  const end = (isPoint: boolean): void => {
    add(written, 0, isPoint);
    written = '';
  };
  const read = (node: Node, isPoint: boolean): void => {
    if (node.type === TEXT_NODE) written += String(node['value']);
    if (node.type !== ELEMENT_NODE) return;
    const element = node as ElementNode;
    const heading = HEADING.exec(element.name);
    if (INLINE.has(element.name)) {
      for (const child of element.children) read(child, isPoint);
    } else if (element.name === 'br') {
      end(isPoint);
    } else if (heading) {
      end(isPoint);
      add(textOf(element, refuseElement), Number(heading[1]), false);
    } else if (element.name === 'tr') {
      end(isPoint);
      const cells = element.children.filter(isElement).map((cell) => textOf(cell, refuseElement).trim());
      add(`| ${cells.join(' | ')} |`, 0, isPoint);
    } else if (BLOCKS.has(element.name)) {
      end(isPoint);
      for (const child of element.children) read(child, isPoint || element.name === 'li');
      end(isPoint || element.name === 'li');
    } else if (!SILENT.has(element.name)) {
      refuseElement(element.name);
    }
  };
  read(article, false);
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
      if (child.type === TEXT_NODE) return String(child['value']);
      if (!isElement(child) || SILENT.has(child.name)) return '';
      if (INLINE.has(child.name)) return textOf(child, refuse);
      if (child.name === 'br' || BLOCKS.has(child.name)) return ` ${textOf(child, refuse)} `;
      return refuse(child.name);
    })
    .join('');
}
