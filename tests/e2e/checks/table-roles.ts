import type { Page } from '@playwright/test';

/** How browsers lay the parts of a table out; where one is laid out otherwise, some take its meaning away. */
const LAID_OUT = {
  table: 'table',
  thead: 'table-header-group',
  tbody: 'table-row-group',
  tr: 'table-row',
  th: 'table-cell',
  td: 'table-cell',
};

/**
 * Parts of tables that are laid out as something else without saying their role, or not at all, at the width of the window. A row
 * that can be folded, in the table of models, says none, since it would have no cells then, nor does the group of such rows.
 */
export async function partsWithoutRoleOn(page: Page): Promise<string[]> {
  return page.evaluate((laidOut) => {
    const parts = document.querySelectorAll(`table, table :is(${Object.keys(laidOut).join()})`);
    const found = [...parts].flatMap((part) => {
      const { display } = getComputedStyle(part);
      const isNative = display === laidOut[part.localName as keyof typeof laidOut];
      const folds = part.matches('[data-models-table] :is(tbody, [data-model])');
      if (isNative || folds || (display !== 'none' && part.hasAttribute('role'))) return [];
      return [
        `${display}, with the role ${part.getAttribute('role')}: <${part.localName} class="${part.className}">`,
      ];
    });
    return [...new Set(found)];
  }, LAID_OUT);
}
