import { createNameBook } from '../search/read/name-book.ts';
import { toWords } from '../search/analyse/words.ts';
import { readQuery, writeQuery } from './address-query.ts';
import { countedSentence } from './counted-sentence.ts';
import { formatChosen, isChoice, parseChosen, writeChosen } from './models-choice.ts';
import { filterNames, isAskedFor, toNeeds, type NarrowedRow } from './models-narrowing.ts';
import {
  compareRows,
  formatSorting,
  nextSorting,
  parseSorting,
  type SortColumn,
  type SortedRow,
} from './models-order.ts';
import { toTabbedText } from './tabbed-text.ts';
import { whenTyped } from './when-typed.ts';

/** A row of the table, with the part of it in which it was built. */
interface Row extends NarrowedRow, SortedRow {
  id: string;
  element: HTMLTableRowElement;
  home: HTMLTableSectionElement;
  box: HTMLInputElement;
}

const root = document.querySelector<HTMLElement>('[data-models]');
if (root?.querySelector('[data-model]')) startTable(root);

/** Makes the table one that can be narrowed, sorted, copied and ticked. */
function startTable(whole: HTMLElement): void {
  const find = <Found extends HTMLElement>(selector: string): Found => whole.querySelector<Found>(selector)!;
  const table = find<HTMLTableElement>('[data-models-table]');
  const controls = find('[data-models-filters]');
  const status = find('[data-models-status]');
  const clear = find<HTMLButtonElement>('[data-models-clear]');
  const none = find('[data-models-none]');
  const fields = [...controls.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const sentenceFor = countedSentence(status.dataset['forms']);
  const names = JSON.parse(controls.dataset['names'] ?? '[]') as string[][];
  const book = createNameBook(names);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('[data-model]')].map(toRow);
  const homes = [...new Set(rows.map(({ home }) => home))];
  const sorted = table.appendChild(homes[0]!.cloneNode(false) as HTMLTableSectionElement);
  sorted.removeAttribute('id');
  const chosen = new Set(parseChosen(location.hash).filter((id) => rows.some((row) => row.id === id)));

  // A folded row has no cells, and would be an empty row of the table to a screen reader: it is none of its rows. What unfolds it,
  // a box, an address, something that is found in it, is seen in its size.
  const hideFolded = (): void => {
    for (const { element, box } of rows) {
      element.ariaHidden = box.closest('td')!.checkVisibility() ? null : 'true';
    }
  };
  const unfolding = new ResizeObserver(hideFolded);
  for (const { element } of rows) unfolding.observe(element);
  // On paper all of them are unfolded.
  addEventListener('beforeprint', () => {
    for (const { element } of rows) element.ariaHidden = null;
  });
  addEventListener('afterprint', hideFolded);
  const show = (announce: boolean): void => {
    const filters = readQuery(filterNames);
    const { sort } = readQuery(['sort']);
    const needs = toNeeds(filters.q, book, names);
    const isNarrowed = filterNames.some((name) => filters[name] !== '');
    // What is asked for is there to be read; the whole table is folded by family where the page is narrow.
    const asFound = isNarrowed || sort !== '' ? 'shown' : 'folded';
    for (const row of rows) lay(row, isAskedFor(row, filters, needs) ? asFound : 'out');
    for (const home of homes) home.hidden = !home.querySelector('[data-model]:not([hidden=""])');
    table.toggleAttribute('data-unfolded', asFound === 'shown');
    order(sort);
    for (const field of fields) {
      const value = filters[field.name as keyof typeof filters];
      // What is being typed keeps the space at its end.
      if (field.value.trim() !== value) field.value = value;
    }
    const count = new Set(rows.filter((row) => !isOut(row)).map(({ id }) => id)).size;
    clear.hidden = !isNarrowed;
    none.hidden = count > 0;
    status.textContent = isNarrowed || announce ? sentenceFor(count) : '';
  };

  /** Puts the rows in the order of the address, and says it at the heads of the columns. */
  const order = (sort: string): void => {
    const sorting = parseSorting(sort);
    for (const head of heads) {
      if (head.dataset['sort'] !== sorting?.by) head.removeAttribute('aria-sort');
      else head.setAttribute('aria-sort', sorting!.isDescending ? 'descending' : 'ascending');
    }
    if (sorting) {
      sorted.append(...rows.toSorted((a, b) => compareRows(a, b, sorting)).map(({ element }) => element));
    } else {
      for (const { home, element } of rows) home.append(element);
    }
    for (const home of homes) home.hidden ||= sorting !== undefined;
  };

  const heads = [...table.querySelectorAll<HTMLElement>('th[data-sort]')];
  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const next = nextSorting(parseSorting(readQuery(['sort']).sort), head.dataset['sort'] as SortColumn);
      writeQuery('sort', formatSorting(next), 'push');
      show(false);
    });
  }

  controls.addEventListener('change', (event) => {
    const field = event.target as HTMLElement;
    if (!(field instanceof HTMLSelectElement)) return;
    writeQuery(field.name, field.value, 'push');
    show(true);
  });
  whenTyped(find<HTMLInputElement>('[name="q"]'), (typed) => {
    // Each letter replaces the last, so that "back" leaves the words as a whole.
    writeQuery('q', typed, readQuery(['q']).q === '' ? 'push' : 'replace');
    show(true);
  });
  clear.addEventListener('click', () => {
    for (const [index, name] of filterNames.entries()) writeQuery(name, '', index === 0 ? 'push' : 'replace');
    show(true);
    find('[name="q"]').focus();
  });
  addEventListener('popstate', () => show(true));

  // The text is made when it is asked for, before the button copies it.
  const copy = find('[data-copy]');
  copy.addEventListener('click', () => (copy.dataset['copy'] = toTabbedText(table)), { capture: true });

  startTicks(whole, rows, chosen);
  for (const idle of whole.querySelectorAll('[data-idle]')) idle.removeAttribute('data-idle');
  show(false);
}

/** Lets readers tick what they use, keeps that in the address, and leads to the page about it. */
function startTicks(whole: HTMLElement, rows: readonly Row[], chosen: Set<string>): void {
  const bar = whole.querySelector<HTMLElement>('[data-models-chosen]')!;
  const status = bar.querySelector<HTMLElement>('[role="status"]')!;
  const link = bar.querySelector<HTMLAnchorElement>('a')!;
  const page = link.getAttribute('href')!;
  const sentenceFor = countedSentence(status.dataset['forms']);

  const show = (): void => {
    for (const { id, box } of rows) box.checked = chosen.has(id);
    const words = sentenceFor(chosen.size);
    if (status.textContent !== words) status.textContent = words;
    link.href = `${page}${formatChosen(chosen)}`;
    bar.classList.toggle('visually-hidden', chosen.size === 0);
  };
  const write = (): void => {
    writeChosen(chosen);
    show();
  };

  for (const { id, box } of rows) {
    box.hidden = false;
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(id);
      else chosen.delete(id);
      write();
    });
  }
  bar.querySelector('button')!.addEventListener('click', () => {
    chosen.clear();
    write();
    rows.find(({ box }) => box.checkVisibility())?.box.focus();
  });
  addEventListener('hashchange', () => {
    // A link to a place in the page, such as the one past the navigation, is no choice and takes none away.
    if (!isChoice(location.hash)) return write();
    chosen.clear();
    for (const id of parseChosen(location.hash)) {
      if (rows.some((row) => row.id === id)) chosen.add(id);
    }
    show();
  });
  bar.hidden = false;
  show();
}

/** Lays a row out, or leaves it folded until its family is unfolded or a browser finds something in it. */
function lay({ element }: Row, how: 'shown' | 'folded' | 'out'): void {
  if (how === 'shown') element.removeAttribute('hidden');
  else element.setAttribute('hidden', how === 'folded' ? 'until-found' : '');
}

function isOut({ element }: Row): boolean {
  return element.getAttribute('hidden') === '';
}

function toRow(element: HTMLTableRowElement): Row {
  const { model = '', family = '', state = '', surface = '', end = '' } = element.dataset;
  const home = element.closest('tbody')!;
  const name = element.querySelector('[data-model-name]')!.textContent.trim();
  let known: readonly string[] | undefined;
  return {
    ...{ id: model, family, state, surface, end, name, element, home },
    box: element.querySelector('input')!,
    // Cutting all rows into words takes a while on a phone, so it waits until words are asked for.
    keys: () =>
      (known ??= toWords(`${home.querySelector('th')?.textContent ?? ''} ${element.textContent}`).flatMap(
        ({ key, parts }) => [key, ...parts],
      )),
  };
}
