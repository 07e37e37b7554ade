/**
 * Up and down go from result to result, from the first back to the field, and down from there, while no list is open under it,
 * to the first. All other keys are the browser's.
 *
 * @returns a function that goes to the first result, and says whether there is one
 */
export function startResultKeys(list: HTMLElement, input: HTMLInputElement): () => boolean {
  const goTo = (item: Element | null | undefined): boolean => {
    const link = item?.querySelector('a');
    link?.focus();
    return link !== null && link !== undefined;
  };
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const item = (event.target as Element).closest('[data-result]');
    if (!item || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    if (event.key === 'ArrowDown') goTo(item.nextElementSibling);
    else if (!goTo(item.previousElementSibling)) input.focus();
  });
  const goToFirst = (): boolean => goTo(list.firstElementChild);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== 'ArrowDown' || input.ariaExpanded === 'true') return;
    if (goToFirst()) event.preventDefault();
  });
  return goToFirst;
}
