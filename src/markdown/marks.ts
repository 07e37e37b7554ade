import type { HastPluginDefinition } from 'satteri';

/** The heading of the footnotes is for those who do not see that they begin. */
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

/** Names the boxes of a task list, which can be read and not be changed. */
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

/** A block of code scrolls in its own frame, which the keyboard has to reach. */
export const scrollableCode: HastPluginDefinition = {
  name: 'scrollable-code',
  element: {
    filter: ['pre'],
    visit(node, context) {
      context.setProperty(node, 'tabIndex', 0);
    },
  },
};
