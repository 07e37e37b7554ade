/** The field's attributes, as those of `SearchField.astro`. */
const FIELD = {
  id: 'search-input',
  type: 'text',
  name: 'q',
  dir: 'auto',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  inputmode: 'search',
  enterkeyhint: 'search',
  maxlength: '200',
};

/**
 * An element. It is `element` of `text.ts`, again: a module that every page shared with the panel would be one more file for
 * every reader.
 */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/**
 * Makes the dialog as it stands before anything of it is loaded, so that no key is lost: a field in which one types at
 * once, which says that a search is under way, and which Enter sends to the search page. Its words are the link's.
 */
export function makeDialog(link: HTMLAnchorElement): HTMLDialogElement {
  const [closing, submitting, saying] = wordsOf(link);
  const name = link.textContent.trim();
  const close = make('button', { type: 'button' }, closing);
  const input = make('input', { ...FIELD, 'aria-label': name });
  const submit = make('button', { type: 'submit' }, submitting);
  const form = make('form', { class: 'search-field', role: 'search', action: link.href }, input, submit);
  const waiting = make('p', { class: 'summary', hidden: '' }, saying);
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-labelledby': 'search-heading' },
    make('header', {}, make('h2', { id: 'search-heading' }, name), close),
    make('div', { class: 'search-panel stack', 'data-search': '' }, form, waiting),
  );
  input.addEventListener('input', () => {
    waiting.hidden = input.value.trim() === '';
  });
  close.addEventListener('click', () => dialog.close());
  // A press outside hits the dialog itself, inside one of its children. It closes when it is let go there too: until then a
  // reader may think better of it, and a selection that is drawn out of the field closes nothing. A click that began on
  // one side and ended on the other is the dialog's as well, so that its place is looked at.
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener('click', ({ target, clientX, clientY }) => {
    const released = document.elementFromPoint(clientX, clientY);
    if ([pressed, target, released].every((hit) => hit === dialog)) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/** Says that the search cannot be had on this page: a newer build has taken the place of its scripts, or there is no network. */
export function sayElsewhere(dialog: HTMLDialogElement, link: HTMLAnchorElement): void {
  dialog
    .querySelector('.summary')!
    .replaceWith(make('p', { class: 'summary', role: 'alert' }, wordsOf(link)[3]));
}

function wordsOf(link: HTMLAnchorElement): [string, string, string, string] {
  return link.dataset['searchLink']!.split('|') as [string, string, string, string];
}
