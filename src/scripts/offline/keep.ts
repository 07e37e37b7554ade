import { openKeptPages } from './kept-pages.ts';
import { keepOfflinePage, wordIn } from './offline-page.ts';
import { addressOfPage, copyThisPage } from './page-copy.ts';
import { registerWorker } from './register.ts';

/**
 * Keeps this page as one that was visited, and registers the worker that shows it without a network. The search page stays
 * among the site's own, whatever else is visited. A browser that saves data keeps what its reader saves, and no more.
 */
export async function keepVisited(base: string): Promise<void> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData !== true)
    await keep(base, addressOfPage() === `${base}search/` ? 'furnish' : 'visit');
}

/**
 * Keeps this page until the reader removes it.
 *
 * @returns whether it is kept now
 */
export function keepSaved(base: string): Promise<boolean> {
  return keep(base, 'save');
}

async function keep(base: string, how: 'visit' | 'save' | 'furnish'): Promise<boolean> {
  try {
    const kept = openKeptPages(base);
    const copy = await copyThisPage(wordIn(await keepOfflinePage(base, kept), 'note'));
    if (copy) await kept[how](copy);
    // What is read from a kept copy is there already.
    const isKept = copy !== undefined || (how === 'save' && (await kept.saveVisited(addressOfPage())));
    await registerWorker(base);
    return isKept;
  } catch {
    // No network, no storage is allowed here, or it is full.
    return false;
  }
}
