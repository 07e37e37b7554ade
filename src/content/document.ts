import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document as YamlDocument,
} from 'yaml';

/** A place in a file and what is wrong there. Lines count from 1. */
export interface Flaw {
  line: number;
  message: string;
}

/** A YAML file, or the front matter of an article, with a way back from a field to its line. */
export interface ParsedYaml {
  data: unknown;
  flaws: Flaw[];
  /** The line on which the field at a path begins, or its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** An article or page: front matter and body. */
export interface ParsedArticle extends ParsedYaml {
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/**
 * Parses YAML by the 1.2 core schema, in which a day such as 2026-02-30 stays text: a parser that makes
 * dates of them turns an impossible day into another one without a word.
 *
 * @param firstLine the line of the file on which the text begins
 */
export function parseYaml(source: string, firstLine = 1): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, schema: 'core', uniqueKeys: true });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const flaws = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    message: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/u, ''),
  }));
  visit(document, {
    Alias: (_, node) => {
      flaws.push({
        line: lineAt(node.range?.[0] ?? 0),
        message: 'a star begins an alias here; put the whole text in single quotes',
      });
    },
  });
  return {
    data: flaws.length > 0 ? undefined : (document.toJS() as unknown),
    flaws,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
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

/** Parses an article's file. A file without front matter has no data and one flaw. */
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
