import { startPanel } from './panel.ts';
import { placeOf, type Place } from './place.ts';
import { addressOf, readAddress, type SearchState } from './state.ts';

const PAGE_SIZE = 10;
/** Browsers allow only so many addresses a minute. */
const ADDRESS_AFTER_MS = 300;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearchPage(root);

/** What the history keeps of the page beside its address. */
interface Kept {
  /** How many results there are. */
  shown?: number;
  place?: Place;
}

/** The address says all that the page shows, so that it can be shared, and gone back to. */
function startSearchPage(panelRoot: HTMLElement): void {
  // Letters typed in a row are one step of the way back.
  let isTyping = false;
  let pending: (() => void) | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(pause);
    pending?.();
    pending = undefined;
  };
  const write = (state: SearchState, how: 'typed' | 'asked'): void => {
    const address = addressOf(state, location.href);
    const goesOn = isTyping && state.query !== readAddress().query;
    isTyping = how === 'typed';
    if (address === location.href) return;
    if (goesOn) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };

  const panel = startPanel(panelRoot, {
    size: PAGE_SIZE,
    changed(state, how) {
      pending = () => write(state, how);
      clearTimeout(pause);
      if (how === 'asked') settle();
      else pause = setTimeout(settle, ADDRESS_AFTER_MS);
    },
    settled: () => dispatchEvent(new Event('keep-page')),
    grown: (shown) => history.replaceState({ shown } satisfies Kept, ''),
  });
  const restore = (): void => {
    isTyping = false;
    pending = undefined;
    const { shown, place } = (history.state ?? {}) as Kept;
    panel.ask(readAddress(), shown, place);
  };

  panelRoot.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
  // Whoever follows a link finds the query again when coming back, and the place, though the page may be gone by then.
  const leave = ({ target }: MouseEvent): void => {
    settle();
    const link = (target as Element).closest('a:not([data-ask])');
    const place = link && placeOf(panelRoot.querySelector('[data-results]')!, link);
    if (place) history.replaceState({ ...(history.state as Kept | null), place } satisfies Kept, '');
  };
  document.addEventListener('click', leave, { capture: true });
  addEventListener('popstate', restore);
  restore();
}
