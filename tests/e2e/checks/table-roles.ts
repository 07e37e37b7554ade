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

/** Rows that can be folded, in the table of models, and their groups: folded they have no cells, which a role would ask for. */
const FOLDED = '[data-models-table] :is(tbody, [data-model])';

/**
 * Parts of tables that are laid out as something else without saying their role, or not at all, at the width of the window.
 * Those that can be folded are to say none; they are found where they do, and where they need not be left out of the rule,
 * since they are laid out as what they are.
 */
export async function partsWithoutRoleOn(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ laidOut, folded }) => {
      const parts = document.querySelectorAll(`table, table :is(${Object.keys(laidOut).join()})`);
      const found = [...parts].flatMap((part) => {
        const { display } = getComputedStyle(part);
        const isNative = display === laidOut[part.localName as keyof typeof laidOut];
        const isThere = display !== 'none';
        const isRight = part.matches(folded)
          ? isThere && !isNative && !part.hasAttribute('role')
          : isNative || (isThere && part.hasAttribute('role'));
        if (isRight) return [];
        return [
          `${display}, with the role ${part.getAttribute('role')}: <${part.localName} class="${part.className}">`,
        ];
      });
      return [...new Set(found)];
    },
    { laidOut: LAID_OUT, folded: FOLDED },
  );
}
