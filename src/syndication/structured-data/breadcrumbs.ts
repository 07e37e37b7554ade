import type { BreadcrumbList } from 'schema-dts';

/** A page on the path from the home page, with its full address. */
export interface Step {
  name: string;
  url: string;
}

/** The path from the home page to a page, both included (schema.org `BreadcrumbList`). */
export function toBreadcrumbs(steps: readonly Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}
