import { createRequire } from 'node:module';
import { XMLParser } from 'fast-xml-parser';

interface SaxParser {
  onerror: (error: Error) => void;
  write(xml: string): SaxParser;
  close(): void;
}

// Astro brings this parser, which is strict and knows namespaces, but no types for it.
const sax = createRequire(import.meta.url)('sax') as {
  parser(strict: boolean, options: { xmlns: boolean }): SaxParser;
};

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  isArray: (name, path) => ['item', 'category', 'sitemap'].includes(name) || path === 'urlset.url',
});

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/**
 * Reads an XML document into plain objects, as fast-xml-parser does.
 *
 * @throws Error when it is not well-formed, uses a prefix that it does not declare, or holds a character that
 *   XML 1.0 forbids
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is what the tests ask about
export function readXml(xml: string): any {
  const strict = sax.parser(true, { xmlns: true });
  strict.onerror = (error) => {
    throw error;
  };
  strict.write(xml).close();
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden) throw new Error(`a character that XML forbids, at ${forbidden.index}`);
  return parser.parse(xml);
}
