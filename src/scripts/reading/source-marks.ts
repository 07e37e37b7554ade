import type { ReadingWords } from './words.ts';

/**
 * Puts into the entry of each source that the text marks a way back: to the mark by which the reader came, or to the first.
 * Without a script the browser's own way back does it.
 */
export function leadBack(article: HTMLElement, words: ReadingWords): void {
  const backs = new Map<string, HTMLAnchorElement>();
  for (const [index, mark] of [
    ...article.querySelectorAll<HTMLAnchorElement>('sup a[href^="#s"]'),
  ].entries()) {
    mark.id = `c${index}`;
    const { hash } = mark;
    let back = backs.get(hash);
    if (!back) {
      const about = article.querySelector(`${hash} .about`);
      if (!about) continue;
      back = document.createElement('a');
      back.className = 'screen-only';
      back.textContent = words.back;
      back.href = `#${mark.id}`;
      about.append(back);
      backs.set(hash, back);
    }
    const entry = back;
    mark.addEventListener('click', () => (entry.href = `#${mark.id}`));
  }
}
