import type { HastPluginDefinition } from 'satteri';

/**
 * Puts each table into a scroller of its own that the keyboard can reach, so that a wide table never
 * widens the page.
 */
export function scrollableTables(label: string): HastPluginDefinition {
  return {
    name: 'scrollable-tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table-scroller'], tabIndex: 0, role: 'group', ariaLabel: label },
          children: [],
        });
      },
    },
  };
}
