/**
 * Where a key stands: in the body, or in one of the fields that Pagefind numbers by the order of these names.
 * Places in the body, the title and the date count words from 0; places in the others mean nothing.
 */
export const FIELDS = ['date', 'parts', 'plurals', 'title', 'titleRelatives'] as const;

export type Field = (typeof FIELDS)[number];
