/** Where a reader was among the results: at which of them, and how far below the edge of the window it stood, in CSS pixels. */
export interface Place {
  at: number;
  top: number;
}

/** The place of the result that was followed, or else of the first that is in sight; undefined without results. */
export function placeOf(list: Element, followed?: Element): Place | undefined {
  const items = [...list.children];
  const mine = followed?.closest('[data-result]');
  const at = mine ? items.indexOf(mine) : items.findIndex((item) => item.getBoundingClientRect().bottom > 0);
  const item = items[at];
  return item && { at, top: Math.round(item.getBoundingClientRect().top) };
}

/** Brings a result back to where it stood, and the focus to it. */
export function returnTo(list: Element, { at, top }: Place): void {
  const item = list.children[at];
  if (!item) return;
  const scroller = list.closest('dialog') ?? document.scrollingElement!;
  scroller.scrollBy({ top: item.getBoundingClientRect().top - top, behavior: 'instant' });
  item.querySelector('a')?.focus({ preventScroll: true });
}
