import { element } from './text.ts';

/** A link that asks something else in the panel in which it stands. */
export function askLink(query: string, content: readonly Node[], asTyped = false): HTMLAnchorElement {
  const parameters = new URLSearchParams({ q: query, ...(asTyped ? { as: 'typed' } : {}) });
  return element(
    'a',
    { href: `?${parameters}`, 'data-ask': query, ...(asTyped && { 'data-as-typed': '' }) },
    content,
  );
}
