import { FACET_NAMES, type Choices } from '../../search/format/choices.ts';

/** What the panel shows, and what the address of the search page says. */
export interface SearchState {
  query: string;
  /** Whether the reader has refused a correction. */
  asTyped: boolean;
  choices: Choices;
}

/** What the address of this page says. */
export function readAddress(): SearchState {
  const parameters = new URLSearchParams(location.search);
  const chosen = FACET_NAMES.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value]] : [];
  });
  return {
    query: parameters.get('q') ?? '',
    asTyped: parameters.get('as') === 'typed',
    choices: Object.fromEntries(chosen) as Choices,
  };
}

/** The whole address of a search page that shows this. */
export function addressOf({ query, asTyped, choices }: SearchState, page: string): string {
  const url = new URL(page);
  const parameters = { q: query, as: asTyped ? 'typed' : '', ...choices };
  url.search = String(new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')));
  return url.href;
}
