import type { KeptInputs, KeptPage, KeptPart } from './kept-index.ts';
import { keysOfNamed } from './page-keys.ts';
import { wordNumbers, type PackedPages } from './packed-pages.ts';
import type { SitePage } from './site-pages.ts';

/** A page of whose keys everything is what it was in the build before. */
export type StayingPage = SitePage & { before: KeptPage };

/**
 * Tells which pages have the keys and the fragment that they had: their bytes are the same, and so is all else that they hang on.
 *
 * @param inputs what the pages of the build before were made of
 * @param models keys of all names of models now
 * @param changed words of which the corpus says something else now
 */
export function findStaying(
  inputs: KeptInputs | undefined,
  models: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): (page: SitePage) => page is StayingPage {
  const areModelsSame =
    models.size === inputs?.models.length && inputs.models.every((key) => models.has(key));
  const changedIn = new Map<PackedPages, ReadonlySet<number>>();
  const isChanged = ({ part: { packed }, place }: KeptPage): boolean => {
    let numbers = changedIn.get(packed);
    if (!numbers) {
      numbers = new Set(packed.words.flatMap((word, number) => (changed.has(word) ? [number] : [])));
      changedIn.set(packed, numbers);
    }
    return numbers.size > 0 && wordNumbers(packed, place).some((number) => numbers.has(number));
  };
  return (page): page is StayingPage => {
    const { before, head } = page;
    if (!before || !isSame(head.askedBy, before.head.askedBy)) return false;
    const { named } = before.part.packed.pages[before.place]!;
    return (areModelsSame || isSame(keysOfNamed(head, models), named)) && !isChanged(before);
  };
}

/** The part that the build before has made of the same pages, where all of them stay. */
export function stayingPart(
  pages: readonly SitePage[],
  stays: (page: SitePage) => page is StayingPage,
): KeptPart | undefined {
  const part = pages[0]?.before?.part;
  const isWhole =
    part?.packed.pages.length === pages.length &&
    pages.every((page, place) => stays(page) && page.before.part === part && page.before.place === place);
  return isWhole ? part : undefined;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, place) => item === other[place]);
}
