import type { HastPluginDefinition } from 'satteri';
import { shortenDates } from '../arabic/short-dates.ts';

/** The alignment of a column as Markdown writes it, in logical terms: `:--` aligns to where an Arabic line begins. */
const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end', center: 'center' };

/** Tables of this many columns are read row by row on a narrow screen. */
const MANY_COLUMNS = 4;

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
          properties: {
            className: headOf(node).length < MANY_COLUMNS ? ['table-scroller'] : ['table-scroller', 'rows'],
            tabIndex: 0,
            role: 'group',
            ariaLabel: label,
          },
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

type Node = Element['children'][number];
type Element = Parameters<
  Exclude<NonNullable<HastPluginDefinition['element']>, readonly unknown[]>['visit']
>[0];

/** Names in each cell of a table of many columns the column that it stands in, for screens on which the head is not seen. */
export const namedCells: HastPluginDefinition = {
  name: 'named-cells',
  element: {
    filter: ['tr'],
    visit(node, context) {
      const part = context.parent(node);
      const table = part && context.parent(part);
      if (!table || table.type !== 'element') return;
      const names = headOf(table);
      if (names.length < MANY_COLUMNS) return;
      for (const [index, cell] of node.children.filter(isCell).entries()) {
        // The first says what the row is about.
        if (index === 0 || cell.tagName === 'th') continue;
        context.setProperty(cell, 'dataColumn', context.textContent(names[index]!).trim());
      }
    },
  },
};

/** Names months in tables by one name. */
export const shortDates: HastPluginDefinition = {
  name: 'short-dates',
  text(node, context) {
    const short = shortenDates(node.value);
    if (short === node.value) return;
    // A date may stand in a link or in strong words of its cell.
    for (let around = context.parent(node); around; around = context.parent(around)) {
      if (!('tagName' in around)) return;
      if (CELLS.has(around.tagName)) return context.replaceNode(node, { type: 'text', value: short });
    }
  },
};

const CELLS = new Set(['td', 'th']);

const isCell = (node: Node): node is Element => node.type === 'element' && CELLS.has(node.tagName);

/** The cells of the head of a table. */
function headOf(table: Readonly<Element>): Element[] {
  const isElement = (node: Node): node is Element => node.type === 'element';
  const row = table.children.find(isElement)?.children.find(isElement);
  return row?.children.filter(isCell) ?? [];
}
