import { formatShortDate } from '../../arabic/dates.ts';
import { formatNumber } from '../../arabic/numbers.ts';
import { element, toNodes, toSentence } from '../search/text.ts';
import { openKeptPages, type KeptPage, type KeptPages } from './kept-pages.ts';
import { dayAt } from './page-copy.ts';

const MEGABYTE = 1_000_000;

const root = document.querySelector<HTMLElement>('[data-saved-page]');
if (root) void startSavedPage(root);

/** Shows what is kept; where it stands in for a page that is neither on the network nor kept, it says so first. */
async function startSavedPage(page: HTMLElement): Promise<void> {
  const part = (name: string): HTMLElement => page.querySelector(`[data-part="${name}"]`)!;
  // A preview gives none, and keeps nothing.
  const { site } = page.dataset;
  if (site === undefined || !('serviceWorker' in navigator) || !('caches' in globalThis)) {
    part('unable').hidden = false;
    return;
  }
  const base = new URL(site, location.href).href;
  if (!location.href.startsWith(`${base}saved/`)) {
    part('unreached').hidden = false;
    part('unreached')
      .querySelector('button')!
      .addEventListener('click', () => location.reload());
  }
  const kept = openKeptPages(base);
  part('forget').addEventListener('click', async () => {
    await kept.removeAll();
    await fill(page, kept);
    // The button is gone with what it removed.
    page.querySelector<HTMLElement>('h2')!.focus();
  });
  await fill(page, kept).catch(() => {
    part('unable').hidden = false;
  });
}

async function fill(page: HTMLElement, kept: KeptPages): Promise<void> {
  const all = await kept.list();
  const megabytes = Math.max(0.1, Math.round((await kept.size()) / (MEGABYTE / 10)) / 10);
  const lists = { saved: all.filter(isSaved), visited: all.filter((entry) => !isSaved(entry)) };
  for (const [name, entries] of Object.entries(lists)) {
    const section = page.querySelector<HTMLElement>(`[data-list="${name}"]`)!;
    const refresh = (): Promise<void> => fill(page, kept);
    section.querySelector('ul')!.replaceChildren(...entries.map((entry) => row(page, entry, kept, refresh)));
    section.querySelector<HTMLElement>('[data-empty]')!.hidden = entries.length > 0;
    section.hidden = false;
  }
  const size = page.querySelector<HTMLElement>('[data-part="size"]')!;
  size.replaceChildren(...toSentence(size.dataset['sentence']!, { size: toNodes(formatNumber(megabytes)) }));
  page.querySelector<HTMLElement>('[data-part="all"]')!.hidden = all.length === 0;
}

/** A page with its day, and a button that removes it. */
function row(page: HTMLElement, entry: KeptPage, kept: KeptPages, refresh: () => Promise<void>): HTMLElement {
  const { remove = '', removeNamed = '' } = page.dataset;
  const day = dayAt(entry.savedAt ?? entry.keptAt);
  const label = removeNamed.replace('{title}', () => entry.title);
  const button = element('button', { type: 'button', 'aria-label': label }, [remove]);
  const item = element('li', {}, [
    element('p', {}, [
      element('a', { href: entry.url }, toNodes(entry.title)),
      element('time', { datetime: day, class: 'quiet small' }, [formatShortDate(day)]),
    ]),
    button,
  ]);
  button.addEventListener('click', async () => {
    const list = item.parentElement!;
    const place = [...list.children].indexOf(item);
    await kept.remove(entry.url);
    await refresh();
    // The keyboard goes on where it was: at the next page, or the heading when there is none.
    const next = list.children[Math.min(place, list.children.length - 1)];
    const target =
      next?.querySelector('button') ?? list.closest('section')!.querySelector<HTMLElement>('h2')!;
    target.focus();
  });
  return item;
}

function isSaved({ savedAt }: KeptPage): boolean {
  return savedAt !== undefined;
}
