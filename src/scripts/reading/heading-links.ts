import { copyText } from '../copy-text.ts';
import { makeIcon } from './icon.ts';

const CHAIN = 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1';
const MS_SHOWN = 4000;

/** Puts behind each heading of an article's text a button that copies the way to it, and says that it did. */
export function addHeadingLinks(article: HTMLElement, words: DOMStringMap): void {
  const status = document.createElement('p');
  status.className = 'heading-said';
  status.setAttribute('role', 'status');
  const published = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  let timer = 0;
  const say = (text = ''): void => {
    clearTimeout(timer);
    status.textContent = '';
    // What was said before is said anew.
    requestAnimationFrame(() => (status.textContent = text));
    timer = window.setTimeout(() => (status.textContent = ''), MS_SHOWN);
  };

  for (const heading of article.querySelectorAll<HTMLElement>('[data-article-text] :is(h2, h3, h4)[id]')) {
    if (heading.matches('.visually-hidden')) continue;
    // The heading's own name stays its text.
    const name = document.createElement('span');
    name.id = `${heading.id}-name`;
    name.append(...heading.childNodes);
    heading.setAttribute('aria-labelledby', name.id);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'heading-link';
    button.append(makeIcon(CHAIN));
    button.ariaLabel = (words['heading'] ?? '').replace('{heading}', () => name.textContent.trim());
    button.addEventListener('click', async () => {
      const url = new URL(published);
      url.hash = heading.id;
      say(words[(await copyText(url.href)) ? 'copied' : 'failed']);
    });
    heading.append(name, button);
  }
  article.append(status);
}
