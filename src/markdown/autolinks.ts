import type { HastPluginDefinition } from 'satteri';

/** No part of an address: Arabic punctuation and quotation marks. What follows them belongs to the sentence. */
const END_OF_ADDRESS = /[،؛؟«»“”]/u;

/**
 * Ends a bare address where Arabic punctuation begins. GFM knows the punctuation of English alone, and takes «،» and what
 * follows it into the link.
 */
export const autolinks: HastPluginDefinition = {
  name: 'autolinks',
  element: {
    filter: ['a'],
    visit(node, context) {
      const words = context.textContent(node);
      const cut = words.search(END_OF_ADDRESS);
      if (cut === -1 || !/^(?:https?:\/\/|www\.)/u.test(words)) return;
      const href = node.properties?.['href'];
      // A link with words of its own only looks like one.
      if (typeof href !== 'string' || !href.endsWith(encodeURI(words).replace(/^https?:\/\//u, ''))) return;
      const address = words.slice(0, cut);
      context.replaceNode(node, [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: address.startsWith('www.') ? `http://${address}` : address },
          children: [{ type: 'text', value: address }],
        },
        { type: 'text', value: words.slice(cut) },
      ]);
    },
  },
};
