import { adoptSheet } from '../adopt-sheet.ts';
import { keepSaved } from './keep.ts';
import { openKeptPages } from './kept-pages.ts';
import { readOfflinePage, wordIn } from './offline-page.ts';
import { addressOfPage } from './page-copy.ts';
import look from '../../styles/save-button.css?inline';

/**
 * Puts the button into its place that saves an article for later, and takes it back. What it says stays the same: that
 * the article is saved is the button's state, which a sentence beside it puts into words when it changes.
 *
 * @param base the site's base address
 * @throws TypeError when the offline page, which has the words, is not to be had
 */
export async function placeSaveButton(place: HTMLElement, base: string): Promise<void> {
  const kept = openKeptPages(base);
  const words = await readOfflinePage(base, kept);
  const url = addressOfPage();
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = wordIn(words, 'save-label');
  const status = document.createElement('span');
  status.setAttribute('aria-live', 'polite');
  status.className = 'quiet';
  button.ariaPressed = String(await kept.isSaved(url));

  const change = async (): Promise<'saved' | 'removed' | 'failed'> => {
    if (button.ariaPressed === 'true') {
      await kept.remove(url);
      return 'removed';
    }
    return (await keepSaved(base)) ? 'saved' : 'failed';
  };
  button.addEventListener('click', async () => {
    // A second press meanwhile would undo what is not done yet.
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    const done = await change().catch(() => 'failed' as const);
    if (done !== 'failed') button.ariaPressed = String(done === 'saved');
    status.textContent = wordIn(words, done);
    button.ariaBusy = null;
  });
  adoptSheet(look);
  place.className = 'save screen-only';
  place.append(button, status);
}
