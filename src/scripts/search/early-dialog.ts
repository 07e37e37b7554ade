/** The field alone. The rest of the panel comes from the search page, and comes round this field, which stays. */
const FRAME = `<header><h2 id="search-heading"></h2><button type="button"></button></header>
<div class="search-panel stack" data-search><form class="search-field" role="search"><input id="search-input" type="text"
name="q" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" inputmode="search"
enterkeyhint="search" maxlength="200"><button type="submit"></button></form><p class="summary" hidden></p></div>`;

/**
 * Makes the dialog as it stands before anything of it is loaded, so that no key is lost: a field in which one types at
 * once, which says that a search is under way, and which Enter sends to the search page. Its words are the link's.
 */
export function makeDialog(link: HTMLAnchorElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.innerHTML = FRAME;
  const [heading, close, form, input, submit, waiting] = [
    ...dialog.querySelectorAll<HTMLElement>('h2, header button, form, input, form button, p'),
  ] as [HTMLElement, HTMLElement, HTMLFormElement, HTMLInputElement, HTMLElement, HTMLElement];
  const [closing, submitting, saying] = link.dataset['searchLink']!.split('|') as [string, string, string];
  dialog.setAttribute('aria-labelledby', heading.id);
  heading.textContent = link.textContent.trim();
  input.ariaLabel = heading.textContent;
  close.textContent = closing;
  submit.textContent = submitting;
  form.action = link.href;
  waiting.textContent = saying;
  input.addEventListener('input', () => {
    waiting.hidden = input.value.trim() === '';
  });
  close.addEventListener('click', () => dialog.close());
  // A press outside hits the dialog itself, inside one of its children.
  dialog.addEventListener('pointerdown', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
