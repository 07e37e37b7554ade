import { forgetQueries, readRecent } from './recent-queries.ts';
import { askLink } from './sentences.ts';
import { element, toQuoted } from './text.ts';

/** What stands in an empty panel: doors into the site, and what was searched for on this device. */
export interface Start {
  show(): void;
  hide(): void;
}

/** Brings the start of a panel to life. Its links ask as those of the offers do. */
export function startStart(block: HTMLElement): Start {
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
  return {
    show() {
      fill();
      block.hidden = false;
    },
    hide() {
      block.hidden = true;
    },
  };
}
