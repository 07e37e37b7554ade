import { startPanel } from './panel.ts';
import { loadStyle } from './style.ts';
import { element } from './text.ts';
import type { SearchWords } from './words.ts';

/** What fits without scrolling. */
const SIZE = 5;

let opened: HTMLDialogElement | undefined;

/**
 * Opens the search over the page. Its panel is the search page's own, fetched when it is first asked for, so that
 * pages carry nothing of it.
 *
 * @param link the link to the search page
 * @throws Error when the panel cannot be had
 */
export async function openSearch(link: HTMLAnchorElement): Promise<void> {
  opened ??= await makeDialog(link);
  if (opened.open) return;
  opened.showModal();
  const input = opened.querySelector('input')!;
  input.focus();
  input.select();
}

async function makeDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${link.href}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = document.adoptNode(page.querySelector<HTMLElement>('[data-search]')!);
  const { close } = JSON.parse(root.dataset['words']!) as SearchWords;
  await loadStyle(root.dataset['style']!);

  const heading = element('h2', { id: 'search-heading' }, [link.textContent.trim()]);
  const button = element('button', { type: 'button' }, [close]);
  const dialog = element('dialog', { class: 'search-dialog', 'aria-labelledby': heading.id }, [
    element('header', {}, [heading, button]),
    root,
  ]);
  button.addEventListener('click', () => dialog.close());
  // A press outside hits the dialog itself, inside one of its children.
  dialog.addEventListener('pointerdown', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  const panel = startPanel(root, { size: SIZE, isBrief: true });
  panel.ask({ query: '', asTyped: false, choices: {} });
  return dialog;
}
