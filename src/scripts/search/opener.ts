import { makeDialog, sayElsewhere } from './early-dialog.ts';

/**
 * What every page has of the search: its link opens the dialog, and so do Ctrl or ⌘ with K (a single key would be set
 * off by people who speak to their machine: WCAG 2.1.4). The field is there at once; everything else is loaded when it
 * is asked for, or when a hand comes near the link.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');

/** What the history keeps of the dialog while the reader is away on the page of a result. */
export interface DialogState {
  query: string;
  place?: { at: number; top: number } | undefined;
}

let dialog: HTMLDialogElement | undefined;
/** Whether the dialog is whole, or about to be. */
let isFilled = false;

if (link) {
  link.setAttribute('aria-haspopup', 'dialog');
  for (const near of ['pointerenter', 'touchstart', 'focus']) {
    link.addEventListener(near, () => void load().catch(() => undefined), { once: true, passive: true });
  }
  link.addEventListener('click', (event) => {
    // With a modifier, the link opens the search page in its own tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link);
  });
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    open(link);
  });
  // Back from a result that stands on this very page.
  addEventListener('popstate', () => reopen(link));
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type === 'back_forward') reopen(link);
}

async function load() {
  const loaded = await import('./dialog.ts');
  loaded.prepare(link!);
  return loaded;
}

function open(search: HTMLAnchorElement, state?: DialogState): void {
  const field = dialog ? undefined : document.querySelector<HTMLInputElement>('main [data-search] input');
  if (!field) {
    dialog ??= makeDialog(search);
    if (!dialog.open) dialog.showModal();
  }
  const input = field ?? dialog!.querySelector('input')!;
  if (state) {
    input.value = state.query;
    input.dispatchEvent(new Event('input'));
  }
  input.focus();
  input.select();
  if (!field && !isFilled) void fill(search, state);
}

async function fill(search: HTMLAnchorElement, state?: DialogState): Promise<void> {
  isFilled = true;
  search.ariaBusy = 'true';
  try {
    await (await load()).fillDialog(dialog!, search, state);
  } catch {
    // The next time that the reader opens it, it is tried anew.
    isFilled = false;
    sayElsewhere(dialog!, search);
  }
  search.ariaBusy = null;
}

/** Opens the dialog with the query with which it was left for a result. */
function reopen(search: HTMLAnchorElement): void {
  const { searchDialog } = (history.state ?? {}) as { searchDialog?: DialogState };
  if (searchDialog) open(search, searchDialog);
}

/** Arabic keyboards have another letter on this key, so what is not Latin is known by the key's place. */
function isShortcut({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey || !(ctrlKey || metaKey)) return false;
  return key.toLowerCase() === 'k' || (code === 'KeyK' && /^\P{ASCII}$/u.test(key));
}

try {
  const visit = sessionStorage.getItem('search-visit');
  if (visit !== null) void resume(visit);
} catch {
  // Storage is closed.
}

async function resume(kept: string): Promise<void> {
  const visit = JSON.parse(kept) as { path: string };
  // Whoever has gone on has done with the search.
  if (visit.path !== location.pathname) sessionStorage.removeItem('search-visit');
  else (await import('./marks.ts')).showMarks(kept);
}
