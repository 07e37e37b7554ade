import { copyText } from '../copy-text.ts';
import { makeIcon } from './icon.ts';
import type { ReadingWords } from './words.ts';

const CHAIN = 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1';
const MS_SHOWN = 4000;

/** Makes a button that copies the way to a place of the page, whose fragment is asked for when it is pressed. */
export type MakeLinkButton = (label: string, fragment: () => string, then?: () => void) => HTMLButtonElement;

/** The maker of such buttons for an article. They say that the link was copied in one place, for as long as it is news. */
export function linkButtons(article: HTMLElement, words: ReadingWords): MakeLinkButton {
  const status = document.createElement('p');
  status.className = 'heading-said';
  status.setAttribute('aria-live', 'polite');
  article.append(status);
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  let timer = 0;
  const say = (text = ''): void => {
    clearTimeout(timer);
    status.textContent = '';
    // What was said before is said anew.
    requestAnimationFrame(() => (status.textContent = text));
    timer = window.setTimeout(() => (status.textContent = ''), MS_SHOWN);
  };
  return (label, fragment, then) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'heading-link';
    button.append(makeIcon(CHAIN));
    button.ariaLabel = label;
    button.addEventListener('click', async () => {
      const url = new URL(published);
      url.hash = fragment();
      say(words[(await copyText(url.href)) ? 'copied' : 'failed']);
      then?.();
    });
    return button;
  };
}
