import type { MakeLinkButton } from './link-button.ts';
import type { ReadingWords } from './words.ts';

/** Puts behind each heading of an article's text a button that copies the way to it. */
export function addHeadingLinks(
  article: HTMLElement,
  words: ReadingWords,
  makeButton: MakeLinkButton,
  then: () => void,
): void {
  for (const heading of article.querySelectorAll<HTMLElement>('[data-article-text] :is(h2, h3, h4)[id]')) {
    if (heading.matches('.visually-hidden')) continue;
    // The heading's own name stays its text.
    const name = document.createElement('span');
    name.id = `${heading.id}-name`;
    name.append(...heading.childNodes);
    heading.setAttribute('aria-labelledby', name.id);
    const label = words.heading.replace('{heading}', () => name.textContent.trim());
    heading.append(
      name,
      makeButton(label, () => heading.id, then),
    );
  }
}
