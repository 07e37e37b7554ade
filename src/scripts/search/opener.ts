/**
 * What every page has of the search: its link opens the dialog, and so do `/` and Ctrl or ⌘ with K. Everything else is
 * loaded when it is asked for.
 */
const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');

if (link) {
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    // With a modifier, the link opens the search page in its own tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(link);
  });
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    void open(link);
  });
}

async function open(search: HTMLAnchorElement): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('main [data-search] input');
  if (field) {
    field.focus();
    field.select();
    return;
  }
  search.ariaBusy = 'true';
  try {
    const { openSearch } = await import('./dialog.ts');
    await openSearch(search);
  } catch {
    location.assign(search.href);
  }
  search.ariaBusy = null;
}

/** Arabic keyboards have other letters on these keys, so what is not Latin is known by the key's place. */
function isShortcut({ key, code, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false;
  const isKey = (letter: string, place: string): boolean =>
    key.toLowerCase() === letter || (code === place && /^\P{ASCII}$/u.test(key));
  if (ctrlKey || metaKey) return isKey('k', 'KeyK');
  return (
    isKey('/', 'Slash') &&
    !(target as Element).closest?.('input, select, textarea, [contenteditable], dialog')
  );
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
