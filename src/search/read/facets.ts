import { FACET_NAMES, type Choices, type FacetName } from '../format/choices.ts';
import type { PageFacts } from '../format/facts.ts';
import type { Facet, Facets } from '../format/manifest.ts';

/** A choice with how many results it would leave, given the other facets' choices. */
export interface CountedChoice {
  id: string;
  /** Undefined for types, whose words are the interface's. */
  name: string | undefined;
  count: number;
}

export type FacetCounts = Readonly<Record<FacetName, readonly CountedChoice[]>>;

interface Member {
  id: string;
  name: string | undefined;
  pages: ReadonlySet<number>;
}

const TYPES: readonly PageFacts['type'][] = ['article', 'retirement', 'model', 'page'];

/** Narrows pages by choices, and counts what each choice would leave. */
export interface FacetBook {
  narrow(pages: readonly number[], choices: Choices): Set<number>;
  count(pages: readonly number[], choices: Choices): FacetCounts;
}

/**
 * Makes the book of an index.
 *
 * @param types the first letter of each page's type, as the manifest has them
 */
export function createFacetBook(facets: Facets, types: string): FacetBook {
  const pagesOfType = (id: string): Set<number> =>
    new Set([...types].flatMap((type, page) => (type === id[0] ? [page] : [])));
  const members: Readonly<Record<FacetName, readonly Member[]>> = {
    type: TYPES.map((id) => ({ id, name: undefined, pages: pagesOfType(id) })),
    topic: facets.topics.map(unpack),
    surface: facets.surfaces.map(unpack),
    year: facets.years.map(unpack),
  };

  const narrow = (pages: readonly number[], choices: Choices): Set<number> => {
    const chosen = FACET_NAMES.flatMap((name) => {
      const id = choices[name];
      if (id === undefined) return [];
      return [members[name].find((member) => member.id === id)?.pages ?? new Set<number>()];
    });
    return new Set(pages.filter((page) => chosen.every((set) => set.has(page))));
  };

  return {
    narrow,
    count(pages, choices) {
      const counted = FACET_NAMES.map((name) => {
        const left = narrow(pages, { ...choices, [name]: undefined });
        const all = members[name].map((member) => ({
          id: member.id,
          name: member.name,
          count: [...left].filter((page) => member.pages.has(page)).length,
        }));
        return [name, all.filter(({ id, count }) => count > 0 || choices[name] === id)] as const;
      });
      return Object.fromEntries(counted) as Record<FacetName, CountedChoice[]>;
    },
  };
}

function unpack({ id, name, pages }: Facet): Member {
  let number = 0;
  return { id, name, pages: new Set(pages.map((step) => (number += step))) };
}
