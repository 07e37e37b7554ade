import { childrenOf, walk, type Body, type MdastNode } from './body-tree.ts';
import type { Finding } from './problem.ts';

/**
 * Finds what stands in a body and reaches no page: notes that nothing refers to, a second note of the same name, and cells
 * beyond the last column of their table. Markdown leaves them out without a word.
 */
export function checkLostWords(body: Body): Finding[] {
  const nodes = [...walk(body.tree)];
  const referred = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type === 'table') return checkTable(node, body);
    if (node.type !== 'footnoteDefinition') return [];
    const { identifier } = node;
    const again = seen.has(identifier);
    seen.add(identifier);
    const message = again
      ? `the note [^${identifier}] is written twice, and the second is left out; give it another name`
      : `nothing refers to the note [^${identifier}], and it is left out; write [^${identifier}] where it belongs, or take it out`;
    return again || !referred.has(identifier) ? [{ line: body.lineOf(node), field: 'note', message }] : [];
  });
}

function checkTable(table: MdastNode, body: Body): Finding[] {
  const [head, ...rows] = childrenOf(table);
  const columns = head ? childrenOf(head).length : 0;
  return rows
    .filter((row) => childrenOf(row).length > columns)
    .map((row) => ({
      line: body.lineOf(row),
      field: 'table',
      message: `the row has ${childrenOf(row).length} cells under ${columns} columns, and the last are left out; add a column, or write \\| for the sign itself`,
    }));
}
