import { childrenOf, countLines, type Body, type MdastNode } from './body-tree.ts';
import type { ReaderText } from './text-findings.ts';
import { OBJECT } from './typography.ts';

const phrasing: ReadonlySet<MdastNode['type']> = new Set<MdastNode['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);

/** A piece of a block's text, from an index of it on. */
interface Piece {
  index: number;
  line: number;
}

/**
 * The text of every paragraph, heading, table cell and component of a body. A block's text is read as a
 * whole, across links and emphasis, since that is how signs and spaces meet. Code, pictures and
 * components without a text are one stand-in character each.
 */
export function blockTexts(body: Body): ReaderText[] {
  const texts: ReaderText[] = [];
  const visit = (node: MdastNode): void => {
    const children = childrenOf(node);
    if (children.some((child) => phrasing.has(child.type))) texts.push(readBlock(node, body));
    else children.forEach(visit);
  };
  visit(body.tree);
  return texts;
}

/** The text of one block. */
export function readBlock(block: MdastNode, body: Body): ReaderText {
  const pieces: Piece[] = [];
  let text = '';
  const read = (node: MdastNode): void => {
    const words = wordsOf(node);
    if (words !== '') {
      pieces.push({ index: text.length, line: body.lineOf(node) });
      text += words;
    }
    childrenOf(node).forEach(read);
  };
  childrenOf(block).forEach(read);
  return {
    text,
    field: block.type === 'heading' ? 'heading' : 'text',
    lineAt: (index) => {
      const piece = pieces.findLast((one) => one.index <= index);
      return piece ? piece.line + countLines(text.slice(piece.index, index)) : body.lineOf(block);
    },
  };
}

function wordsOf(node: MdastNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'inlineCode':
    case 'image':
    case 'imageReference':
    case 'mdxTextExpression':
      return OBJECT;
    case 'mdxJsxTextElement':
      // A component in a line stands for words of its own: «أُوقف <ModelName … /> في».
      return node.children.length === 0 ? OBJECT : '';
    default:
      return '';
  }
}
