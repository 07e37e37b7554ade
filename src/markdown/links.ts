import type { HastPluginDefinition } from 'satteri';

/** Gives links inside the site the base path of the build, and marks those that leave it. */
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
        } else if (href.startsWith('/')) {
          context.setProperty(node, 'href', `${basePath}${href.slice(1)}`);
        }
      },
    },
  };
}
