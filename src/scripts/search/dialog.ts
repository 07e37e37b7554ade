import type { DialogState } from './opener.ts';
import { startPanel } from './panel.ts';
import { placeOf } from './place.ts';
import { loadStyle } from './style.ts';

/** What fits without scrolling. */
const SIZE = 5;

let prepared: Promise<HTMLElement> | undefined;

/**
 * Loads what the dialog is filled with: the search page's own panel, so that pages carry nothing of it. What failed is
 * loaded anew the next time.
 */
export function prepare(link: HTMLAnchorElement): void {
  prepared ??= loadPanel(link.href);
  prepared.catch(() => {
    prepared = undefined;
  });
}

async function loadPanel(address: string): Promise<HTMLElement> {
  const page = await loadDocument(address);
  const panel = document.adoptNode(page.querySelector<HTMLElement>('[data-search]')!);
  // The page may be of a newer build than this script.
  if (panel.dataset['edition'] !== import.meta.env.SEARCH_EDITION) throw new Error('another edition');
  await loadStyle(panel.dataset['style']!);
  return panel;
}

/** A page as a document that is not shown. `fetch` gives text, which the content policy lets nobody parse (Trusted Types). */
function loadDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${address}: ${request.status}`));
    });
    request.addEventListener('error', () => reject(new Error(`${address}: no network`)));
    request.send();
  });
}

/**
 * Makes the early dialog whole and searches for what stands in its field by then. The field itself is left as it is:
 * one types in it, perhaps with an input method.
 *
 * @param state what it showed when it was left for a result
 * @throws Error when the panel cannot be had
 */
export async function fillDialog(
  dialog: HTMLDialogElement,
  link: HTMLAnchorElement,
  state?: DialogState,
): Promise<void> {
  prepare(link);
  const whole = await prepared!;
  const root = dialog.querySelector<HTMLElement>('[data-search]')!;
  const input = root.querySelector('input')!;
  Object.assign(root.dataset, whole.dataset);
  const [label, field] = [...whole.querySelectorAll<HTMLElement>('label, input')] as [
    HTMLElement,
    HTMLInputElement,
  ];
  input.placeholder = field.placeholder;
  input.before(label);
  input.ariaLabel = null;
  root.querySelector('.summary')!.remove();
  root.append(...[...whole.children].filter((part) => !part.matches('form, noscript')));

  const panel = startPanel(root, { size: SIZE, isBrief: true });
  if (state && input.value === state.query) {
    panel.ask({ query: state.query, asTyped: false, choices: {} }, SIZE, state.place);
  } else panel.take();
  rememberWhatWasLeft(dialog, root, input);
}

/** Whoever comes back from a result finds the dialog as it was. What was closed stays closed. */
function rememberWhatWasLeft(dialog: HTMLDialogElement, root: HTMLElement, input: HTMLInputElement): void {
  root.addEventListener('click', (event) => {
    const followed = (event.target as Element).closest<HTMLAnchorElement>('a:not([data-ask])');
    if (!followed || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const left: DialogState = {
      query: input.value,
      place: placeOf(root.querySelector('[data-results]')!, followed),
    };
    history.replaceState({ ...(history.state as object | null), searchDialog: left }, '');
    // A section of this page would be shown behind the dialog.
    if (followed.hash !== '' && followed.pathname === location.pathname) dialog.close();
  });
  dialog.addEventListener('close', () => {
    const { searchDialog, ...rest } = (history.state ?? {}) as { searchDialog?: DialogState };
    if (searchDialog) history.replaceState(rest, '');
  });
}
