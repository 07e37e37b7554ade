/** The columns that the table of models can be sorted by. */
export const sortColumns = ['name', 'end'] as const;
export type SortColumn = (typeof sortColumns)[number];

/** How a table is sorted; by families, as it was built, when there is none. */
export interface Sorting {
  by: SortColumn;
  isDescending: boolean;
}

/** What rows are sorted by. */
export interface SortedRow {
  name: string;
  /** The day of the end, or nothing. */
  end: string;
}

/** Numbers in names are numbers: GPT-4.1 comes before GPT-5, and gpt-4-32k before gpt-4-1106. */
const collator = new Intl.Collator('ar', { numeric: true, sensitivity: 'base' });

/** Reads the order from an address: `name`, `end`, or one of them after a minus. What is neither is none. */
export function parseSorting(text: string): Sorting | undefined {
  const isDescending = text.startsWith('-');
  const by = sortColumns.find((column) => column === text.slice(isDescending ? 1 : 0));
  return by && { by, isDescending };
}

/** Writes the order as it stands in an address. */
export function formatSorting(sorting: Sorting | undefined): string {
  return sorting ? `${sorting.isDescending ? '-' : ''}${sorting.by}` : '';
}

/** What a press on the head of a column makes of the order: up, down, and as it was built. */
export function nextSorting(now: Sorting | undefined, by: SortColumn): Sorting | undefined {
  if (now?.by !== by) return { by, isDescending: false };
  return now.isDescending ? undefined : { by, isDescending: true };
}

/** Compares rows; what has no date comes last in either direction, and what is alike goes by name. */
export function compareRows(a: SortedRow, b: SortedRow, { by, isDescending }: Sorting): number {
  const turn = isDescending ? -1 : 1;
  const byName = collator.compare(a.name, b.name);
  if (by === 'name') return turn * byName;
  if (a.end === '' || b.end === '') return Number(a.end === '') - Number(b.end === '') || byName;
  if (a.end === b.end) return byName;
  return a.end < b.end ? -turn : turn;
}
