import { foldText } from '../arabic/fold.ts';

const names = ['state', 'surface', 'year', 'family', 'q'] as const;
type FilterName = (typeof names)[number];
type Choice = Record<FilterName, string>;

const TYPING_PAUSE_MS = 150;

const page = document.querySelector<HTMLElement>('[data-timeline="whole"]');
const filters = page?.querySelector<HTMLElement>('[data-timeline-filters]');
if (page && filters) startFilters(page, filters);

function startFilters(root: HTMLElement, controls: HTMLElement): void {
  const links = [...controls.querySelectorAll<HTMLAnchorElement>('[data-filter]')];
  const form = controls.querySelector<HTMLElement>('[data-timeline-form]');
  const fields = [...(form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]') ?? [])];
  const entries = [...root.querySelectorAll<HTMLElement>('[data-retirement]')];
  const years = [...root.querySelectorAll<HTMLElement>('[data-year-section]')];
  const status = controls.querySelector<HTMLElement>('[data-timeline-status]');
  const forms = JSON.parse(status?.dataset['forms'] ?? '{}') as Record<string, string>;
  const plural = new Intl.PluralRules('ar');
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

  const show = (announce: boolean): void => {
    const choice = readChoice();
    const words = foldText(choice.q).split(/\s+/u).filter(Boolean);
    let count = 0;
    for (const entry of entries) {
      entry.hidden = !matches(entry, choice, words);
      if (!entry.hidden) count += 1;
    }
    for (const year of years) year.hidden = !year.querySelector('[data-retirement]:not([hidden])');
    for (const link of links) {
      const isChosen = choice[link.dataset['filter'] as FilterName] === link.dataset['value'];
      if (isChosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const field of fields) {
      const value = choice[field.name as FilterName];
      if (field.value !== value) field.value = value;
    }
    if (!status) return;
    const isNarrowed = names.some((name) => choice[name] !== '');
    const sentence = (forms[plural.select(count)] ?? '').replace('{count}', String(count));
    status.textContent = isNarrowed || announce ? sentence : '';
  };

  controls.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-filter]');
    // A click with a modifier opens the pre-built view in its own tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    writeChoice(link.dataset['filter'] as FilterName, link.dataset['value'] ?? '', 'push');
    show(true);
  });

  // What the overview leads to must be there: a choice that hides it is lifted.
  root.querySelector('[data-record-overview]')?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-overview-link]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target?.closest('[hidden]') && !target?.querySelector(':scope > [hidden]')) return;
    for (const name of names) writeChoice(name, '', 'replace');
    show(true);
  });

  let pause: ReturnType<typeof setTimeout> | undefined;
  form?.addEventListener('change', (event) => {
    const field = event.target as HTMLInputElement | HTMLSelectElement;
    if (field.name !== 'family') return;
    writeChoice('family', field.value, 'push');
    show(true);
  });
  form?.addEventListener('input', (event) => {
    const field = event.target as HTMLInputElement;
    if (field.name !== 'q' || (event instanceof InputEvent && event.isComposing)) return;
    clearTimeout(pause);
    pause = setTimeout(() => {
      // Each letter replaces the last, so that "back" leaves the words as a whole.
      writeChoice('q', field.value.trim(), readChoice().q === '' ? 'push' : 'replace');
      show(true);
    }, TYPING_PAUSE_MS);
  });
  addEventListener('popstate', () => show(true));

  if (form) form.hidden = false;
  show(false);
}

function readChoice(): Choice {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Choice;
}

function writeChoice(name: FilterName, value: string, how: 'push' | 'replace'): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}
