import { decodeEntities } from './entities.ts';

/** A piece of well-formed HTML: text, or the begin or end of an element. */
export type HtmlPiece =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; void: boolean }
  | { kind: 'close'; name: string };

const ATTRIBUTE = String.raw`\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>\x60]+))?`;
const PIECE = new RegExp(
  String.raw`<!--[^]*?-->|<!doctype[^>]*>|<(?<name>[a-z][^\s/>]*)(?<attributes>(?:${ATTRIBUTE})*)\s*/?>|</(?<end>[a-z][^\s>]*)\s*>|[^<]+|<`,
  'giu',
);

/** Elements whose content is no HTML, and is passed over. */
const RAW = new Set(['script', 'style']);

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * Reads the HTML that Astro has written, from a place in it on. It is no parser for foreign pages: elements are
 * closed by their own end tags, and nothing is fixed.
 */
export function* toPieces(html: string, from = 0): Generator<HtmlPiece> {
  const pattern = new RegExp(PIECE);
  pattern.lastIndex = from;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const { name, attributes, end } = match.groups!;
    if (name !== undefined) {
      const lower = name.toLowerCase();
      yield {
        kind: 'open',
        name: lower,
        attributes: readAttributes(attributes ?? ''),
        void: VOID.has(lower) || match[0].endsWith('/>'),
      };
      if (RAW.has(lower)) pattern.lastIndex = endOf(html, lower, pattern.lastIndex);
    } else if (end !== undefined) {
      yield { kind: 'close', name: end.toLowerCase() };
    } else if (!match[0].startsWith('<!')) {
      yield { kind: 'text', text: decodeEntities(match[0]) };
    }
  }
}

/** Where the end tag of an element begins. */
function endOf(html: string, name: string, from: number): number {
  const end = html.indexOf(`</${name}`, from);
  return end === -1 ? html.length : end;
}

function readAttributes(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of source.matchAll(
    /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/gu,
  )) {
    found.set(name!.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}
