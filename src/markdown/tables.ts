import type { HastPluginDefinition } from 'satteri';

/** The alignment of a column as Markdown writes it, in logical terms: `:--` aligns to where an Arabic line begins. */
const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end', center: 'center' };

/**
 * Wraps each table in a focusable scroll container, so that a wide table never widens the page.
 *
 * @param label accessible name of the containers
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

/** Replaces the inline style of an aligned column by a class, because the content security policy blocks inline styles. */
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
