import type { HastPluginDefinition } from 'satteri';

/** Arabic punctuation and quotation marks, which end an address: what follows belongs to the sentence. */
const END_OF_ADDRESS = /[،؛؟«»“”]/u;

/** Punctuation that, at the end of an address, belongs to the sentence (GFM 0.29, § 6.9, and the signs of Arabic texts). */
const TRAILING = /[?!.,:;*_~'"…·]+$/u;

const ADDRESS = /^(?:https?:\/\/|www\.)/iu;

/**
 * Corrects the links that GFM makes of bare addresses: an address ends at Arabic punctuation, which GFM does not know,
 * and is isolated and set left-to-right as a whole, even if it contains Arabic letters.
 */
export const autolinks: HastPluginDefinition = {
  name: 'autolinks',
  element: {
    filter: ['a'],
    visit(node, context) {
      const words = context.textContent(node);
      const href = node.properties?.['href'];
      if (!ADDRESS.test(words) || typeof href !== 'string' || !isOf(href, words)) return;
      const address = addressIn(words);
      const rest = words.slice(address.length);
      context.replaceNode(node, [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: withScheme(address) },
          children: [
            {
              type: 'element',
              tagName: 'bdi',
              properties: { lang: 'en', dir: 'ltr' },
              children: pieces(address),
            },
          ],
        },
        ...(rest === '' ? [] : [{ type: 'text' as const, value: rest }]),
      ]);
    },
  },
};

/** An address with its Arabic words isolated. Otherwise a number after such a word would be displayed on the wrong side of it. */
function pieces(address: string) {
  const parts = address.split(/(\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*)/u);
  return parts.filter((part) => part !== '').map(toPiece);
}

function toPiece(part: string) {
  const text = { type: 'text' as const, value: part };
  if (!/^\p{Script=Arabic}/u.test(part)) return text;
  const properties = { lang: 'ar', dir: 'rtl' };
  return { type: 'element' as const, tagName: 'bdi', properties, children: [text] };
}

/** The address at the beginning of a text, without the punctuation of the sentence and without an unmatched closing bracket. */
function addressIn(words: string): string {
  const end = words.search(END_OF_ADDRESS);
  let address = end === -1 ? words : words.slice(0, end);
  for (;;) {
    const before = address;
    address = address.replace(TRAILING, '');
    if (address.endsWith(')') && count(address, ')') > count(address, '(')) address = address.slice(0, -1);
    if (address === before) return address;
  }
}

/** Whether the text of a link is its own address. Any other link was written by the editor and is left alone. */
function isOf(href: string, words: string): boolean {
  const plain = (text: string): string =>
    decode(text)
      .replace(/^https?:\/\//iu, '')
      .toLowerCase();
  return plain(href) === plain(words);
}

function withScheme(address: string): string {
  const [scheme] = ADDRESS.exec(address) ?? [''];
  return scheme.toLowerCase() === 'www.'
    ? `http://${address}`
    : scheme.toLowerCase() + address.slice(scheme.length);
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
