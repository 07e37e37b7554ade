import type { Graph, Thing } from 'schema-dts';

/**
 * Writes things of schema.org as JSON-LD 1.1 for a data block of a page. `<` is escaped, because an HTML parser ends
 * the block at the first `</script`, even within a JSON string.
 */
export function writeGraph(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
