import type { NameBook } from '../search/read/name-book.ts';
import { toWords } from '../search/analyse/words.ts';

/** The names of the query by which the table of models is narrowed. */
export const filterNames = ['q', 'family', 'state', 'surface'] as const;
export type ModelFilters = Record<(typeof filterNames)[number], string>;

/** What a row of the table says of itself. */
export interface NarrowedRow {
  family: string;
  state: string;
  surface: string;
  /** The keys of its words, as the search cuts and folds them. */
  keys(): readonly string[];
}

/** What a row must have one of: words of which each begins one of the row's. */
type Need = readonly (readonly string[])[];

/**
 * What the words that a reader types ask of a row. A name may be written by ear («سورا»), and the last word, which may
 * not be typed to its end, may be the beginning of one.
 *
 * @param names the names that readers write in more ways than one, their owner's way first
 */
export function toNeeds(text: string, book: NameBook, names: readonly (readonly string[])[]): Need[] {
  const words = toWords(text);
  const needs: Need[] = [];
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at);
    const name = book.longest(rest);
    const length = name?.length ?? 1;
    const typed = rest.slice(0, length).map(({ key }) => key);
    const begun = at + length === words.length ? namesBegunWith(typed, names) : [];
    needs.push([typed, ...(name ? [...name.own, ...name.others] : []), ...begun]);
    at += length;
  }
  return needs;
}

/** Whether a row is one that the reader asks for. */
export function isAskedFor(row: NarrowedRow, filters: ModelFilters, needs: readonly Need[]): boolean {
  return (
    (['family', 'state', 'surface'] as const).every(
      (name) => !filters[name] || row[name] === filters[name],
    ) &&
    needs.every((ways) =>
      ways.some((way) => way.every((key) => row.keys().some((own) => own.startsWith(key)))),
    )
  );
}

/** The owner's way to write names of which another way begins with some letters. */
function namesBegunWith(typed: readonly string[], names: readonly (readonly string[])[]): string[][] {
  const letters = typed.join('');
  const keysOf = (form: string): string[] => toWords(form).map(({ key }) => key);
  return names
    .filter(([, ...forms]) => forms.some((form) => keysOf(form).join('').startsWith(letters)))
    .map(([name = '']) => keysOf(name));
}
