/** What of the address's query a page keeps its choices in: the value of each name, empty when it is not there. */
export function readQuery<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Record<Name, string>;
}

/**
 * Writes one choice into the address, or takes it out when the value is empty.
 *
 * @param how whether the way back leads to what was chosen before
 */
export function writeQuery(name: string, value: string, how: 'push' | 'replace'): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}
