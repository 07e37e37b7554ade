import { countedSentence } from './counted-sentence.ts';
import { formatChosen, isChoice, parseChosen, writeChosen } from './models-choice.ts';

const root = document.querySelector<HTMLElement>('[data-in-use]');
// Once the scripts of every page have run: days left that they count anew, and their button, would move what is shown.
if (root) document.addEventListener('DOMContentLoaded', () => startPage(root));

/**
 * Shows what the page holds of the models that the address names. All words were built with the page: here they are
 * only picked and put in order.
 */
function startPage(whole: HTMLElement): void {
  const find = (selector: string): HTMLElement => whole.querySelector<HTMLElement>(selector)!;
  const status = find('[data-in-use-status]');
  const sentenceFor = countedSentence(status.dataset['forms']);
  const store = find('[data-in-use-store]');
  const change = find('[data-in-use-change]') as HTMLAnchorElement;
  const table = change.getAttribute('href')!;
  const lists = [...whole.querySelectorAll<HTMLElement>('[data-in-use-list]')];
  const entries = [...store.querySelectorAll<HTMLElement>('[data-model]')];
  const known = new Set(entries.map(({ dataset }) => dataset['model']));
  const unknown = find('[data-in-use-unknown]');
  let chosen: string[] = [];

  const show = (): void => {
    store.append(...entries);
    const ids = chosen.filter((id) => known.has(id));
    for (const list of lists) {
      const members = entries
        .filter(
          ({ dataset }) => dataset['list'] === list.dataset['inUseList'] && ids.includes(dataset['model']!),
        )
        // Entries of one day keep the order in which the record has them.
        .toSorted(({ dataset: a }, { dataset: b }) => compareDays(a['next'], b['next']));
      list.append(...members);
      list.closest('section')!.hidden = members.length === 0;
    }
    const strangers = chosen.filter((id) => !known.has(id));
    unknown.hidden = strangers.length === 0;
    find('[data-in-use-unknown-ids]').replaceChildren(...strangers.map(toUnknownId));
    find('[data-in-use-none]').hidden = ids.length > 0;
    find('[data-in-use-some]').hidden = ids.length === 0;
    change.href = `${table}${formatChosen(ids)}`;
    const words = sentenceFor(ids.length);
    if (status.textContent !== words) status.textContent = words;
  };
  const read = (): void => {
    // A link to a place in the page, such as the one past the navigation, is no choice and takes none away.
    if (isChoice(location.hash) || chosen.length === 0) chosen = parseChosen(location.hash);
    else writeChosen(chosen);
    show();
  };

  whole.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-in-use-remove]');
    if (!button) return;
    const entry = button.closest<HTMLElement>('[data-model]')!;
    const after = (entry.nextElementSibling ?? entry.previousElementSibling)?.querySelector('button');
    chosen = chosen.filter((id) => id !== entry.dataset['model']);
    writeChosen(chosen);
    show();
    // The focus goes to the neighbour of what was taken off, and at last to the way to choose again.
    (after ?? find('[data-in-use-none] a')).focus();
  });
  // The address is read when it is asked for, before the button copies it.
  const copy = find('[data-copy]');
  copy.addEventListener('click', () => (copy.dataset['copy'] = location.href), { capture: true });
  addEventListener('hashchange', read);

  for (const button of whole.querySelectorAll<HTMLElement>('[data-in-use-remove]')) button.hidden = false;
  find('[data-in-use-page]').hidden = false;
  read();
}

/** The nearest day first; in a list without days, everything stays where it is. */
function compareDays(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}

/** An id that the record does not have, as the address gives it. */
function toUnknownId(id: string): HTMLElement {
  const item = document.createElement('li');
  const text = item.appendChild(document.createElement('bdi'));
  text.textContent = id;
  return item;
}
