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
    // A screen reader says all that a heading holds: its text alone is the heading, and the button stands behind it.
    const name = document.createElement('span');
    name.setAttribute('role', 'heading');
    name.ariaLevel = heading.localName.slice(1);
    name.append(...heading.childNodes);
    heading.setAttribute('role', 'presentation');
    const label = words.heading.replace('{heading}', () => name.textContent.trim());
    heading.append(
      name,
      makeButton(label, () => heading.id, then),
    );
  }
}
