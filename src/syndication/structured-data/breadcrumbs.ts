import type { BreadcrumbList } from 'schema-dts';

/** A page on the way from the home page, with its whole address. */
export interface Step {
  name: string;
  url: string;
}

/** The way to a page, itself included (schema.org `BreadcrumbList`). */
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
