import type { HastPluginDefinition } from 'satteri';

/** The alignment of a column by its row of hyphens, in the direction of reading: `:--` is where a line begins. */
const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end', center: 'center' };

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

/** Turns the style of an aligned column, which the content policy blocks, into a class. */
export const columnSides: HastPluginDefinition = {
  name: 'column-sides',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const style = node.properties?.['style'];
      const align = typeof style === 'string' ? /text-align:\s*(\w+)/u.exec(style)?.[1] : undefined;
      const side = sides[align ?? ''];
      if (side === undefined) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
};
