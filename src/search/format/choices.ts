/** What results are narrowed by. */
export const FACET_NAMES = ['type', 'topic', 'surface', 'year'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** The choice in each facet; one that is left out narrows nothing. */
export type Choices = Readonly<Partial<Record<FacetName, string>>>;
