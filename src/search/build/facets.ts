import type { Choice } from '../format/facts.ts';
import type { Facet, Facets } from '../format/manifest.ts';
import type { PageHead } from './page-text.ts';

/** What results can be narrowed by beside their type, with the numbers of the pages of each choice. */
export function toFacets(pages: readonly PageHead[]): Facets {
  const years = group(pages, ({ facts }) => {
    const year = facts.date?.slice(0, 4);
    return year === undefined ? [] : [{ id: year, name: year }];
  });
  return {
    topics: group(pages, ({ facts }) => facts.topics ?? []),
    surfaces: group(pages, ({ facts }) => facts.surfaces ?? []),
    years: years.toSorted((a, b) => (a.id < b.id ? 1 : -1)),
  };
}

function group(pages: readonly PageHead[], choicesOf: (page: PageHead) => readonly Choice[]): Facet[] {
  const found = new Map<string, { name: string; pages: number[] }>();
  for (const [page, searched] of pages.entries()) {
    for (const { id, name } of choicesOf(searched)) {
      const known = found.get(id) ?? { name, pages: [] };
      known.pages.push(page);
      found.set(id, known);
    }
  }
  return [...found]
    .map(([id, { name, pages: numbers }]) => ({ id, name, pages: toSteps(numbers) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toSteps(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}
