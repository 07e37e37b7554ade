import type { MakeLinkButton } from './link-button.ts';
import { passageFragment } from './passage-fragment.ts';
import type { ReadingWords } from './words.ts';

/** So many words of a paragraph tell a listener which it is. */
const NAMED_BY = 5;

/**
 * Puts behind each paragraph of an article's text a button that copies the way to it: once, when a reader has asked for a
 * link, since each is one more stop for the keyboard.
 */
export function paragraphLinks(
  article: HTMLElement,
  words: ReadingWords,
  makeButton: MakeLinkButton,
): () => void {
  let isShown = false;
  return () => {
    if (isShown) return;
    isShown = true;
    const text = article.querySelector<HTMLElement>('[data-article-text]')!;
    const whole = plainText(text);
    let section = '';
    for (const block of text.children) {
      if (/^H[2-4]$/u.test(block.tagName)) section = block.id;
      if (block.tagName !== 'P') continue;
      const beginning = plainText(block);
      const label = words.heading.replace('{heading}', () => firstWords(beginning));
      const heading = section;
      block.append(makeButton(label, () => `${heading}${passageFragment(beginning, whole)}`));
    }
  };
}

function firstWords(text: string): string {
  return `${text.split(' ').slice(0, NAMED_BY).join(' ')}…`;
}

/** What is read in a place up to its first mark of a source, or all of it where it holds paragraphs of its own. */
function plainText(place: Element): string {
  const copy = place.cloneNode(true) as Element;
  if (place.tagName === 'P') {
    const mark = copy.querySelector('sup');
    if (mark) {
      const rest = document.createRange();
      rest.setStartBefore(mark);
      rest.setEndAfter(copy.lastChild!);
      rest.deleteContents();
    }
  }
  return copy.textContent.replaceAll(/\s+/gu, ' ').trim();
}
