import type { Graph, Thing } from 'schema-dts';

/**
 * Things of schema.org as JSON-LD 1.1 for a data block of a page. `<` is written so that no text can end the block:
 * an HTML parser looks for `</script` in it before anything reads the JSON.
 */
export function writeGraph(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
