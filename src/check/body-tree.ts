import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { Finding } from './problem.ts';

export type { MdastNode } from 'satteri';

/** The text of an article or page, after its front matter. */
export interface BodySource {
  text: string;
  /** The line of the file on which the text begins. */
  firstLine: number;
  /** Path inside the content tree; `.mdx` knows components, `.md` does not. */
  path: string;
}

/** A parsed body, with a way back to the lines of the file. */
export interface Body extends BodySource {
  tree: MdastNode;
  /** The line on which a node begins, or on which a word first stands in it. */
  lineOf(node: MdastNode, word?: string): number;
}

/** Lists in quotations in notes, as deep as a text may have them. */
const DEEPEST = 40;

/** Parses a body. The parser stops at the first mistake of syntax, which is then all that is found. */
export function parseBody(source: BodySource): Body | Finding {
  const parse = source.path.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  const shift = source.firstLine - 1;
  try {
    const tree = parse(source.text, { features: { frontmatter: false } });
    const deep = tooDeep(tree);
    if (deep) {
      return {
        line: deep.position!.start.line + shift,
        field: 'body',
        message: `is nested more than ${DEEPEST} deep; write it flat. The rest of the body is not checked yet`,
      };
    }
    return {
      ...source,
      tree,
      lineOf: (node, word) => {
        const { start, end } = node.position!;
        const line = start.line + shift;
        if (word === undefined || start.line === end.line) return line;
        const inside = source.text.slice(start.offset, end.offset);
        return line + countLines(inside.slice(0, indexOfWord(inside, word)));
      },
    };
  } catch (error) {
    return toSyntaxFinding((error as Error).message, shift);
  }
}

/** Whether a body could not be parsed. */
export function isFinding(body: Body | Finding): body is Finding {
  return 'message' in body;
}

/** Every node of a tree, parents before their children. */
export function* walk(node: MdastNode): Generator<MdastNode> {
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...childrenOf(next).toReversed());
  }
}

/** The first node that stands in more others than anybody writes, and than can be read safely. */
function tooDeep(root: MdastNode): MdastNode | undefined {
  let level: MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return level[0];
    level = level.flatMap((node) => [...childrenOf(node)]);
  }
  return undefined;
}

/** The nodes in a node; none in one that has no children. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** Where a word stands in a text by itself, not as a part of a longer one; 0 when it does not. */
function indexOfWord(text: string, word: string): number {
  if (word === '') return 0;
  const isPart = (character: string | undefined): boolean => /[\w-]/u.test(character ?? '');
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + word.length])) return at;
  }
  return 0;
}

/** How many line breaks a text holds. */
export function countLines(text: string): number {
  return text.split('\n').length - 1;
}

// The parser says "3:14: what is wrong (3:1) (name-of-package:name-of-rule)", in lines of the body.
function toSyntaxFinding(said: string, shift: number): Finding {
  const match = /^(?<line>\d+):\d+: (?<message>[\s\S]*)$/u.exec(said);
  const message = (match?.groups?.['message'] ?? said)
    .replace(/ \([a-z-]+:[a-z-]+\)$/u, '')
    .replace(/\((?<line>\d+):\d+\)/u, (_, line: string) => `(line ${Number(line) + shift})`)
    .replaceAll('\n', ' ');
  return {
    line: Number(match?.groups?.['line'] ?? 1) + shift,
    field: 'body',
    message: `is not MDX: ${message}${/^Unexpected/u.test(message) ? '; write \\{ or \\< where the sign itself is meant' : ''}; the rest of the body is not checked yet`,
  };
}
