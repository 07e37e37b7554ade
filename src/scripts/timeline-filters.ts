const names = ['state', 'surface', 'year'] as const;
type FilterName = (typeof names)[number];

const page = document.querySelector<HTMLElement>('[data-timeline="whole"]');
const filters = page?.querySelector<HTMLElement>('[data-timeline-filters]');

if (page && filters) {
  const links = [...filters.querySelectorAll<HTMLAnchorElement>('[data-filter]')];
  const entries = [...page.querySelectorAll<HTMLElement>('[data-retirement]')];
  const years = [...page.querySelectorAll<HTMLElement>('[data-year-section]')];
  const status = filters.querySelector<HTMLElement>('[data-timeline-status]');
  const forms = JSON.parse(status?.dataset['forms'] ?? '{}') as Record<string, string>;
  const plural = new Intl.PluralRules('ar');

  const chosen = (): Record<FilterName, string> => {
    const query = new URLSearchParams(location.search);
    return {
      state: query.get('state') ?? '',
      surface: query.get('surface') ?? '',
      year: query.get('year') ?? '',
    };
  };

  const show = (announce: boolean): void => {
    const choice = chosen();
    let count = 0;
    for (const entry of entries) {
      entry.hidden = names.some((name) => choice[name] !== '' && entry.dataset[name] !== choice[name]);
      if (!entry.hidden) count += 1;
    }
    for (const year of years) year.hidden = !year.querySelector('[data-retirement]:not([hidden])');
    for (const link of links) {
      const { filter, value } = link.dataset;
      if (choice[filter as FilterName] === value) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (!status) return;
    const narrowed = names.some((name) => choice[name] !== '');
    status.textContent =
      narrowed || announce ? (forms[plural.select(count)] ?? '').replace('{count}', String(count)) : '';
  };

  filters.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-filter]');
    // A click with a modifier opens the pre-built view in its own tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const url = new URL(location.href);
    const { filter, value } = link.dataset as { filter: FilterName; value: string };
    if (value) url.searchParams.set(filter, value);
    else url.searchParams.delete(filter);
    history.pushState(null, '', url);
    show(true);
  });
  addEventListener('popstate', () => show(true));
  show(false);
}
