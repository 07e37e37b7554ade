import { foldText } from '../arabic/fold.ts';
import { readQuery, writeQuery } from './address-query.ts';
import { countedSentence } from './counted-sentence.ts';
import { whenTyped } from './when-typed.ts';

const names = ['state', 'surface', 'year', 'family', 'q'] as const;
type FilterName = (typeof names)[number];
type Choice = Record<FilterName, string>;

const page = document.querySelector<HTMLElement>('[data-timeline="whole"]');
const filters = page?.querySelector<HTMLElement>('[data-timeline-filters]');
if (page && filters) startFilters(page, filters);

function startFilters(root: HTMLElement, controls: HTMLElement): void {
  const links = [...controls.querySelectorAll<HTMLAnchorElement>('[data-filter]')];
  const form = controls.querySelector<HTMLElement>('[data-timeline-form]');
  const fields = [...(form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]') ?? [])];
  const entries = [...root.querySelectorAll<HTMLElement>('[data-retirement]')];
  const parts = [...root.querySelectorAll<HTMLElement>('[data-year-section], [data-month-section]')];
  const status = controls.querySelector<HTMLElement>('[data-timeline-status]');
  const sentenceFor = countedSentence(status?.dataset['forms']);
  const texts = new Map<HTMLElement, string>();

  // Reading and folding all entries takes a while on a phone, so it waits until words are asked for.
  const textOf = (entry: HTMLElement): string => {
    const known = texts.get(entry) ?? foldText(entry.textContent ?? '');
    texts.set(entry, known);
    return known;
  };
  const matches = (entry: HTMLElement, choice: Choice, words: readonly string[]): boolean =>
    (['state', 'surface', 'year'] as const).every(
      (name) => !choice[name] || entry.dataset[name] === choice[name],
    ) &&
    (!choice.family || (entry.dataset['families'] ?? '').split(' ').includes(choice.family)) &&
    words.every((word) => textOf(entry).includes(word));

  let shown = '';
  const show = (announce: boolean): void => {
    const choice = readQuery(names);
    shown = JSON.stringify(choice);
    const words = foldText(choice.q).split(/\s+/u).filter(Boolean);
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !matches(entry, choice, words);
      if (!entry.hidden) count += 1;
    }
    for (const part of parts) part.hidden = !part.querySelector('[data-retirement]:not([hidden])');
    for (const link of links) {
      const isChosen = choice[link.dataset['filter'] as FilterName] === link.dataset['value'];
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const field of fields) {
      const value = choice[field.name as FilterName];
      // What is being typed keeps the space at its end.
      if (field.value.trim() !== value) field.value = value;
    }
    if (!status) return;
    const isNarrowed = names.some((name) => choice[name] !== '');
    status.textContent = isNarrowed || announce ? sentenceFor(count) : '';
  };

  controls.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-filter]');
    // A click with a modifier opens the pre-built view in its own tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    writeQuery(link.dataset['filter'] as FilterName, link.dataset['value'] ?? '', 'push');
    show(true);
  });

  // What the overview leads to must be there: a choice that hides it is lifted.
  root.querySelector('[data-record-overview]')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-overview-link]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target?.closest('[hidden]') && !target?.querySelector('[data-retirement][hidden]')) return;
    for (const name of names) writeQuery(name, '', 'replace');
    show(true);
  });

  form?.addEventListener('change', (event) => {
    const field = event.target as HTMLInputElement | HTMLSelectElement;
    if (field.name !== 'family') return;
    writeQuery('family', field.value, 'push');
    show(true);
  });
  const words = form?.querySelector<HTMLInputElement>('[name="q"]');
  if (words) {
    whenTyped(words, (typed) => {
      // Each letter replaces the last, so that "back" leaves the words as a whole.
      writeQuery('q', typed, readQuery(names).q === '' ? 'push' : 'replace');
      show(true);
    });
  }
  // A way to a place in the page is no choice, and nothing is said of it.
  addEventListener('popstate', () => show(JSON.stringify(readQuery(names)) !== shown));

  if (form) form.hidden = false;
  show(false);
}
