import type { HastPluginDefinition } from 'satteri';
import { readableAddress } from '../content/readable-address.ts';

/**
 * Adds the base path of the build to links within the site, and marks external links, whose addresses are written readably.
 *
 * @param basePath begins and ends with a slash
 */
export function links(basePath: string): HastPluginDefinition {
  return {
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties?.['href'];
        if (typeof href !== 'string') return;
        if (/^https?:/iu.test(href)) {
          context.setProperty(node, 'rel', 'external');
          context.setProperty(node, 'href', readableAddress(href));
        } else if (href.startsWith('/')) {
          context.setProperty(node, 'href', `${basePath}${href.slice(1)}`);
        }
      },
    },
  };
}
