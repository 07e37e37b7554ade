import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
  type ParsedNode,
  type Scalar,
} from 'yaml';

/** A place in a file and what is wrong there. Lines count from 1. */
export interface Flaw {
  line: number;
  message: string;
}

/** A parsed YAML file or front matter, which can tell on what line a field stands. */
export interface ParsedYaml {
  data: unknown;
  flaws: Flaw[];
  /** The line on which the field at a path begins; if there is no such field, the line of its nearest existing parent. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** An article or page: front matter and body. */
export interface ParsedArticle extends ParsedYaml {
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/** The deepest nesting of lists and mappings that is accepted. Our own files nest six levels deep. */
const MAX_DEPTH = 64;

/**
 * Parses YAML by the 1.2 core schema, in which a date stays text. A parser that converts dates would silently turn an
 * impossible day such as 2026-02-30 into another one. A file with flaws has no data.
 *
 * @param firstLine the line of the file on which the text begins, counted from 1
 */
export function parseYaml(source: string, firstLine = 1): ParsedYaml {
  if (isTooDeep(source)) {
    const message = 'lists or groups stand too deep in one another';
    return { data: undefined, flaws: [{ line: firstLine, message }], lineOf: () => firstLine };
  }
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, schema: 'core', uniqueKeys: isSameKey });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const flaws = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/u, ''),
  }));
  if (document.directives?.yaml.explicit) {
    flaws.push({ line: firstLine, message: 'a directive changes how the file is read' });
  }
  visit(document, {
    Alias: (_, node) => {
      flaws.push({
        line: lineAt(node.range?.[0] ?? 0),
        message: 'a star begins an alias here; put the whole text in single quotes',
      });
    },
    Node: (_, node) => {
      if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
      if (node.anchor !== undefined) {
        flaws.push({ line: lineAt(node.range?.[0] ?? 0), message: 'an anchor takes the first word of a text' });
      }
      // In «نص #1» the end looks like part of the text but is a comment to YAML, and would be lost. A comment on a
      // line of its own is intended.
      if (isScalar(node) && node.type === 'PLAIN' && node.comment !== undefined && isBeside(source, node)) {
        flaws.push({
          line: lineAt(node.range![0]),
          message: 'a number sign after a space begins a comment',
        });
      }
    },
  });
  return {
    data: flaws.length > 0 ? undefined : (document.toJS() as unknown),
    flaws,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** Whether brackets or dashes nest too deeply: with thousands of levels the parser takes seconds and may overflow the stack. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const sign of source) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return new RegExp(`^(?:[ \\t]*- ){${MAX_DEPTH}}`, 'mu').test(source);
}

/** Whether two keys name the same field: `4` and `'4'` do, although one is a number. */
function isSameKey(a: ParsedNode, b: ParsedNode): boolean {
  return a === b || (isScalar(a) && isScalar(b) && String(a.value) === String(b.value));
}

/** Whether a value is followed by a comment on the same line. */
function isBeside(source: string, { range }: Scalar): boolean {
  return /^[ \t]+#/u.test(source.slice(range![1]));
}

function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === last)
      : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

/** The text of an article or page, below its front matter. */
export function bodyOf(source: string): string {
  return source.replace(FRONT_MATTER, '');
}

/** Parses the file of an article or page. A file without front matter has no data and one flaw. */
export function parseArticle(source: string): ParsedArticle {
  const match = FRONT_MATTER.exec(source);
  if (!match) {
    return {
      data: undefined,
      flaws: [{ line: 1, message: 'begin the file with front matter between two lines of ---' }],
      lineOf: () => 1,
      body: source,
      bodyLine: 1,
    };
  }
  const bodyLine = match[0].split('\n').length;
  return { ...parseYaml(match[1]!, 2), body: source.slice(match[0].length), bodyLine };
}
