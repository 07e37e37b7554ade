import { element, toNodes } from './text.ts';

/** Completions under the field, as a combobox with a list (WAI-ARIA 1.2, manual selection). */
export interface Suggestions {
  show(queries: readonly string[]): void;
  close(): void;
}

/** What the field's keys lead to. */
export interface Ways {
  choose: (query: string) => void;
  /** Goes to the results below the list, and says whether there are any. */
  goOn: () => boolean;
}

/**
 * Makes the field a combobox. Down goes through the list and on into the results, up comes back; where no list is open, down
 * with Alt opens it. Enter takes the marked one, Escape closes; left and
 * right stay the field's own. While an input method composes, all keys are its own.
 *
 * @param below the list stands at the end of this element, and covers nothing
 */
export function startSuggestions(
  input: HTMLInputElement,
  below: HTMLElement,
  label: string,
  { choose, goOn }: Ways,
): Suggestions {
  const list = element('ul', { id: `${input.id}-suggestions`, role: 'listbox', 'aria-label': label }, []);
  list.hidden = true;
  below.append(list);
  // A field of the type "search" may not be a combobox (ARIA in HTML).
  input.type = 'text';
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })) {
    input.setAttribute(name, value);
  }
  let marked = -1;

  const mark = (place: number): void => {
    marked = place;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(index === place));
    }
    const option = list.children[place];
    option?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    mark(-1);
  };
  const take = (option: Element): void => {
    setOpen(false);
    choose((option as HTMLElement).dataset['query']!);
  };

  input.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
    const count = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const isPast = step > 0 && !list.hidden && marked === count - 1;
      if (isPast && goOn()) event.preventDefault();
      else if (count > 0) {
        event.preventDefault();
        if (list.hidden) setOpen(true);
        // One more place than options: the field itself.
        mark(((marked + 1 + step + count + 1) % (count + 1)) - 1);
      }
    } else if (event.altKey) {
      return;
    } else if (event.key === 'Enter' && !list.hidden && marked >= 0) {
      event.preventDefault();
      take(list.children[marked]!);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  });
  // What is pressed below the list must not move away under the finger before it is let go.
  let isPressed = false;
  addEventListener('pointerdown', () => (isPressed = true), { capture: true });
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => {
      isPressed = false;
      setTimeout(() => document.activeElement !== input && setOpen(false));
    });
  }
  input.addEventListener('blur', () => {
    if (!isPressed) setOpen(false);
  });
  // The focus stays in the field.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) take(option);
  });

  return {
    show(queries) {
      const options = queries.map((query, index) =>
        element(
          'li',
          {
            id: `${list.id}-${index}`,
            role: 'option',
            'aria-selected': 'false',
            'data-query': query,
          },
          toNodes(query),
        ),
      );
      list.replaceChildren(...options);
      setOpen(queries.length > 0 && document.activeElement === input);
    },
    close() {
      list.replaceChildren();
      setOpen(false);
    },
  };
}
