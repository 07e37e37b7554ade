import type { HastPluginDefinition } from 'satteri';
import { shortenDates } from '../arabic/short-dates.ts';

/** The alignment of a column as Markdown writes it, in logical terms: `:--` aligns to where an Arabic line begins. */
const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end', center: 'center' };

/** Tables of this many columns are read row by row on a narrow screen. */
const MANY_COLUMNS = 3;

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

/**
 * Readies tables of many columns for being read row by row: each row is named by its first cell, each other cell knows its
 * column, for screens on which the head is not seen, and all have their roles, which what is laid out otherwise may lose.
 */
export const rowWiseTables: HastPluginDefinition = {
  name: 'row-wise-tables',
  element: {
    filter: ['table'],
    visit(table, context) {
      const columns = headOf(table).map((cell) => context.textContent(cell).trim());
      if (columns.length < MANY_COLUMNS) return;
      context.setProperty(table, 'role', 'table');
      for (const group of table.children.filter(isElement)) {
        context.setProperty(group, 'role', 'rowgroup');
        for (const row of group.children.filter(isElement)) {
          context.setProperty(row, 'role', 'row');
          for (const [index, cell] of row.children.filter(isCell).entries()) {
            if (cell.tagName === 'th') {
              context.setProperty(cell, 'role', 'columnheader');
              context.setProperty(cell, 'scope', 'col');
            } else if (index === 0) {
              const properties = { ...cell.properties, role: 'rowheader', scope: 'row' };
              context.replaceNode(cell, { ...cell, tagName: 'th', properties });
            } else {
              context.setProperty(cell, 'role', 'cell');
              context.setProperty(cell, 'dataColumn', columns[index]!);
            }
          }
        }
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

type Node = Element['children'][number];
type Element = Parameters<
  Exclude<NonNullable<HastPluginDefinition['element']>, readonly unknown[]>['visit']
>[0];

const isElement = (node: Node): node is Element => node.type === 'element';
const isCell = (node: Node): node is Element => isElement(node) && CELLS.has(node.tagName);

/** The cells of the head of a table. */
function headOf(table: Readonly<Element>): Element[] {
  const row = table.children.find(isElement)?.children.find(isElement);
  return row?.children.filter(isCell) ?? [];
}
