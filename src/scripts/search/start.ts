import { askLink } from './ask-link.ts';
import { forgetQueries, readRecent } from './recent-queries.ts';
import { element, toQuoted } from './text.ts';

/**
 * Brings to life what stands in an empty panel: doors into the site, and what was searched for on this device. Its links ask
 * as those of the offers do.
 *
 * @returns shows it as it is by then
 */
export function startStart(block: HTMLElement): () => void {
  const recent = block.querySelector<HTMLElement>('[data-search-recent]')!;
  const list = recent.querySelector('ul')!;
  const fill = (): void => {
    const queries = readRecent();
    recent.hidden = queries.length === 0;
    list.replaceChildren(...queries.map((query) => element('li', {}, [askLink(query, toQuoted(query))])));
  };
  recent.querySelector('button')!.addEventListener('click', () => {
    forgetQueries();
    fill();
  });
  return () => {
    fill();
    block.hidden = false;
  };
}
