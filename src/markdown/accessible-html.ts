import type { HastPluginDefinition } from 'satteri';

/** Hides the heading of the footnotes visually: only readers of a screen reader need it. */
export const footnotesHeading: HastPluginDefinition = {
  name: 'footnotes-heading',
  element: {
    filter: ['h2'],
    visit(node, context) {
      if (node.properties?.['id'] === 'footnote-label') {
        context.setProperty(node, 'className', ['visually-hidden']);
      }
    },
  },
};

/** Labels the check boxes of a task list, which are disabled and otherwise have no name. */
export function taskBoxes(words: { done: string; open: string }): HastPluginDefinition {
  return {
    name: 'task-boxes',
    element: {
      filter: ['input'],
      visit(node, context) {
        const checked = node.properties?.['checked'];
        const isDone = checked !== undefined && checked !== null && checked !== false;
        context.setProperty(node, 'ariaLabel', isDone ? words.done : words.open);
      },
    },
  };
}

/** Makes blocks of code focusable, so that they can be scrolled by keyboard. */
export const scrollableCode: HastPluginDefinition = {
  name: 'scrollable-code',
  element: {
    filter: ['pre'],
    visit(node, context) {
      context.setProperty(node, 'tabIndex', 0);
    },
  },
};
