import { isMap, isScalar, isSeq, parseDocument, stringify, type Document, type Node, type Pair } from 'yaml';
import type { Insertion } from './insertions.ts';

/** A file whose lists are not written a line an element, so that nothing can be put into them without rewriting them. */
export class YamlPlaceError extends Error {
  override readonly name = 'YamlPlaceError';
}

/** A YAML file and where things can be added to it. */
export interface YamlPlaces {
  /** Adds elements at the end of a list, which is made after the last field of its parent where there is none. */
  append(path: readonly (string | number)[], elements: readonly unknown[]): Insertion;
}

/**
 * Finds places in a YAML file written in block style.
 *
 * @param file its path, for errors
 */
export function findPlaces(source: string, file: string): YamlPlaces {
  const document = parseDocument(source, { schema: 'core' });
  return {
    append(path, elements) {
      const list = document.getIn(path, true);
      if (list !== undefined && !isSeq(list))
        throw new YamlPlaceError(`${file}: ${path.join('.')} is not a list`);
      if (isSeq(list) && list.flow) {
        throw new YamlPlaceError(
          `${file}: write the list ${path.join('.')} a line an element, so that it can be added to`,
        );
      }
      if (list) {
        const [start, end] = list.range!;
        return at(source, end, indent(elements, columnOf(source, start)));
      }
      const parent = document.getIn(path.slice(0, -1), true) as Node;
      const key = String(path.at(-1));
      const column = isMap(parent) && parent.range ? columnOf(source, parent.range[0]) : 0;
      const space = ' '.repeat(column);
      const text = `${space}${key}:\n${indent(elements, column + 2)}`;
      const before = path.length === 1 ? placeBefore(source, document, key) : undefined;
      return before === undefined
        ? at(source, parent.range![1], text)
        : { offset: before, text: `${text}\n` };
    },
  };
}

/** A list in the house's way of writing it, without an indent: one line a field, single quotes, no line broken. */
export function writeList(elements: readonly unknown[]): string {
  return stringify(elements, { schema: 'core', singleQuote: true, lineWidth: 0, indentSeq: true }).trimEnd();
}

/** The order of the lists at the end of an announcement's file. */
const order = ['items', 'changes', 'conflicts', 'sources'] as const;

/** Where the first of the fields begins that follow a missing one, with the comments above it. */
function placeBefore(source: string, document: Document, key: string): number | undefined {
  const followers: readonly string[] = order.slice(order.indexOf(key as (typeof order)[number]) + 1);
  const pairs: Pair[] = isMap(document.contents) ? document.contents.items : [];
  const follower = pairs
    .map((pair) => pair.key)
    .find((node) => isScalar(node) && followers.includes(String(node.value)));
  if (!isScalar(follower)) return undefined;
  const comments = /(?:(?<=^|\n)#[^\n]*\n)*$/u.exec(source.slice(0, follower.range![0]));
  return comments?.index;
}

/** After the last line of what ends at an offset; empty lines and comments of the whole file belong to what follows. */
function at(source: string, end: number, text: string): Insertion {
  const content = source.slice(0, end).replace(/(?:\r?\n(?:#[^\n]*|[ \t]*))+$/u, '').length;
  const lineEnd = source.indexOf('\n', content);
  return lineEnd === -1
    ? { offset: source.length, text: `\n${text}\n` }
    : { offset: lineEnd + 1, text: `${text}\n` };
}

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf('\n', offset - 1) + 1);
}

function indent(elements: readonly unknown[], column: number): string {
  return writeList(elements)
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(column) + line))
    .join('\n');
}
